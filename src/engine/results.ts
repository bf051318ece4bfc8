import { exactSum, isValidated } from './scores.ts';
import type { Knowledge, Target, TargetSkill } from './types.ts';

export interface ResultCounts {
  /** Skills of the target. */
  readonly targeted: number;
  /** Skills of the target that are decided, asked or deduced. */
  readonly tested: number;
  readonly validated: number;
  /** validated / targeted, from 0 to 1, not rounded; 0 for an empty target. */
  readonly masteryRate: number;
  /** The rate in whole per cent; 100 only when all is validated, 0 only when nothing is. */
  readonly masteryPercent: number;
}

export interface CompetenceResult extends ResultCounts {
  readonly competenceId: string;
  /** « Niveau 3 sur 5 »: from 0 to `levelMax`. */
  readonly levelReached: number;
  /** Highest level targeted in the competence. */
  readonly levelMax: number;
}

export interface CampaignResult {
  readonly total: ResultCounts;
  /** Targeted competences only, in the order of the profile. */
  readonly competences: readonly CompetenceResult[];
}

/** The original rounded to 2 significant digits, and 399 of 400 became 100 %. Source: engine.md §6.3. */
export function wholePercent(validated: number, targeted: number): number {
  if (validated === 0 || validated === targeted) return validated === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * validated) / targeted)));
}

function countSkills(skills: readonly TargetSkill[], knowledge: Knowledge): ResultCounts {
  const targeted = skills.length;
  const tested = skills.filter((skill) => knowledge.has(skill.id)).length;
  const validated = skills.filter((skill) => isValidated(knowledge, skill)).length;
  const masteryRate = targeted === 0 ? 0 : validated / targeted;
  return { targeted, tested, validated, masteryRate, masteryPercent: wholePercent(validated, targeted) };
}

/**
 * ⌊levelMax · pix validated / pix targeted⌋, in levels. The rule of a whole competence (8 pix a level, engine.md §6.1)
 * carried over to a part of it: where each level weighs 8 pix, both give the same level. All validated gives `levelMax`;
 * when the content gives no pix, every skill weighs the same.
 */
function reachedLevel(
  skills: readonly TargetSkill[],
  knowledge: Knowledge,
): { levelReached: number; levelMax: number } {
  const levelMax = Math.max(0, ...skills.map((skill) => skill.level));
  const weighs = skills.some((skill) => skill.pix > 0);
  const weight = (some: readonly TargetSkill[]) => exactSum(some.map((skill) => (weighs ? skill.pix : 1)));
  const validated = weight(skills.filter((skill) => isValidated(knowledge, skill)));
  const reached = skills.length === 0 ? 0 : (levelMax * validated) / weight(skills);
  return { levelReached: Math.floor(exactSum([reached])), levelMax };
}

/** What a campaign shows of a participant, for the whole target and for each competence of it. Source: engine.md §6.3. */
export function campaignResult(target: Target, knowledge: Knowledge): CampaignResult {
  const competences = [...Map.groupBy(target.skills, (skill) => skill.competenceId)].map(
    ([competenceId, skills]) => ({
      competenceId,
      ...countSkills(skills, knowledge),
      ...reachedLevel(skills, knowledge),
    }),
  );
  return { total: countSkills(target.skills, knowledge), competences };
}

/**
 * The competence with most skills to review, the first of equals; null when there is none. What the test could not verify says
 * nothing against anybody.
 */
export function competenceToWorkOn(result: CampaignResult): CompetenceResult | null {
  const toReview = ({ tested, validated }: ResultCounts) => tested - validated;
  const [most] = result.competences.toSorted((a, b) => toReview(b) - toReview(a));
  return most !== undefined && toReview(most) > 0 ? most : null;
}

export interface TubeResult extends ResultCounts {
  readonly tubeId: string;
  readonly competenceId: string;
  /** Highest level validated, 0 when none is. */
  readonly levelReached: number;
  /** Highest level targeted. */
  readonly levelMax: number;
}

/** The same by tube (« sujet »), in the order of the profile. */
export function tubeResults(target: Target, knowledge: Knowledge): TubeResult[] {
  return [...Map.groupBy(target.skills, (skill) => skill.tubeId)].map(([tubeId, skills]) => ({
    tubeId,
    competenceId: skills[0]?.competenceId ?? '',
    ...countSkills(skills, knowledge),
    levelReached: Math.max(0, ...skills.filter((skill) => isValidated(knowledge, skill)).map((s) => s.level)),
    levelMax: Math.max(0, ...skills.map((skill) => skill.level)),
  }));
}

/** Share of the target that is decided, from 0 to 1; 1 as soon as the test is finished. Source: engine.md §6.3. */
export function testProgress(target: Target, knowledge: Knowledge, finished: boolean): number {
  if (finished) return 1;
  const { tested, targeted } = countSkills(target.skills, knowledge);
  return targeted === 0 ? 0 : tested / targeted;
}

/**
 * The skills whose tutorials to recommend: of each tube, the easiest one that was asked and failed, in the order of the
 * profile. Deduced failures recommend nothing. Source: engine.md §6.5.
 */
export function skillsToReview(target: Target, knowledge: Knowledge): readonly string[] {
  const failed = target.skills.filter(({ id }) => {
    const known = knowledge.get(id);
    return known?.source === 'direct' && known.status === 'invalidated';
  });
  const tubes = [...Map.groupBy(failed, (skill) => skill.tubeId).values()];
  return tubes
    .flatMap((tube) => [...tube].sort((a, b) => a.level - b.level).slice(0, 1))
    .map((skill) => skill.id);
}
