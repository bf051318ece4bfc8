import { exactSum } from './scores.ts';
import type { Target, TargetSkill } from './types.ts';

/** Results of several people added up: all that a class page needs, whatever the number of people. */
export interface ClassCounts {
  /** How many results. */
  readonly count: number;
  /** Results in which each skill of the target, in its order, is validated. */
  readonly validated: readonly number[];
  /** The same, tested and not validated. */
  readonly missed: readonly number[];
}

export interface ClassSkill {
  readonly skillId: string;
  readonly level: number;
  /** Share of the people who validated it, 0 to 1. */
  readonly share: number;
  /** Share of those who were found not to master it; the rest is not verified. */
  readonly missedShare: number;
}

export interface ClassTube {
  readonly tubeId: string;
  readonly competenceId: string;
  /** Mean over the people of the highest level validated, 0 where none is. */
  readonly meanLevel: number;
  /** Highest level of the target in the tube. */
  readonly cap: number;
  /** Easiest first. */
  readonly skills: readonly ClassSkill[];
}

export interface ClassCompetence {
  readonly competenceId: string;
  readonly targeted: number;
  /** Mean number of skills validated, and of skills tested. */
  readonly validated: number;
  readonly tested: number;
  /** Mean share of the targeted skills that are validated, 0 to 1. */
  readonly masteryRate: number;
  /** levelMax · pix validated / pix targeted, mean over the people: the level of `campaignResult`, not rounded down. */
  readonly meanLevel: number;
  readonly levelMax: number;
}

export interface ClassResult {
  readonly count: number;
  /** Targeted competences only, in the order of the profile. */
  readonly competences: readonly ClassCompetence[];
  /** In the order of the profile. */
  readonly tubes: readonly ClassTube[];
}

interface Counted extends TargetSkill {
  readonly share: number;
  readonly missedShare: number;
}

/** Means over sent results of one campaign; null when there is none. */
export function classResult(target: Target, counts: ClassCounts): ClassResult | null {
  const { count } = counts;
  if (count === 0) return null;
  const skills = target.skills.map((skill, i) => ({
    ...skill,
    share: (counts.validated[i] ?? 0) / count,
    missedShare: (counts.missed[i] ?? 0) / count,
  }));
  return {
    count,
    competences: [...Map.groupBy(skills, (skill) => skill.competenceId).values()].map(competenceOf),
    tubes: [...Map.groupBy(skills, (skill) => skill.tubeId).values()].map(tubeOf),
  };
}

function competenceOf(skills: readonly Counted[]): ClassCompetence {
  const validated = exactSum(skills.map(({ share }) => share));
  const levelMax = Math.max(...skills.map(({ level }) => level));
  const weighs = skills.some(({ pix }) => pix > 0);
  const weight = (skill: TargetSkill) => (weighs ? skill.pix : 1);
  const reached = exactSum(skills.map((skill) => weight(skill) * skill.share));
  return {
    competenceId: skills[0]?.competenceId ?? '',
    targeted: skills.length,
    validated,
    tested: exactSum(skills.map(({ share, missedShare }) => share + missedShare)),
    masteryRate: validated / skills.length,
    meanLevel: (levelMax * reached) / exactSum(skills.map(weight)),
    levelMax,
  };
}

/** Skills of a tube are validated from the bottom up: who has level 4 has levels 1 to 3. So each adds its step times its share. */
function tubeOf(unordered: readonly Counted[]): ClassTube {
  const skills = unordered.toSorted((a, b) => a.level - b.level);
  const steps = skills.map(({ level }, i) => level - (skills[i - 1]?.level ?? 0));
  return {
    tubeId: skills[0]?.tubeId ?? '',
    competenceId: skills[0]?.competenceId ?? '',
    meanLevel: exactSum(skills.map(({ share }, i) => share * (steps[i] ?? 0))),
    cap: skills.at(-1)?.level ?? 0,
    skills: skills.map(({ id, level, share, missedShare }) => ({ skillId: id, level, share, missedShare })),
  };
}

/** Under this share of the people, a skill is still to be taught to the class. */
export const CLASS_MASTERS = 2 / 3;

/** « À travailler d’abord »: the subjects whose mean level is furthest below the cap, as a share of it; then the easiest. */
export const workFirst = (tubes: readonly ClassTube[]): readonly ClassTube[] =>
  tubes.toSorted((a, b) => a.meanLevel / a.cap - b.meanLevel / b.cap || a.cap - b.cap);

/** The step to teach next: the easiest skill that fewer than two in three validated; null when they all are. */
export const nextStepOf = (tube: ClassTube): ClassSkill | null =>
  tube.skills.find(({ share }) => share < CLASS_MASTERS) ?? null;

export interface Spread {
  readonly count: number;
  /** Mean mastery and standard deviation (of these people, not of a sample), in per cent, not rounded. */
  readonly mean: number;
  readonly deviation: number;
  /** Whole per cent that a quarter, a half and three quarters of the people reach at most. */
  readonly quarter: number;
  readonly middle: number;
  readonly threeQuarters: number;
}

/**
 * How results spread, from Σ validated, Σ validated² and how many there are at each whole per cent.
 * A quantile q is the lowest per cent at which at least q of the people stand.
 */
export function spreadOf(
  targeted: number,
  sums: { readonly validatedSum: number; readonly validatedSquares: number },
  mastery: readonly number[],
): Spread | null {
  const count = mastery.reduce((sum, n) => sum + n, 0);
  if (count === 0) return null;
  const mean = sums.validatedSum / count;
  const variance = Math.max(0, sums.validatedSquares / count - mean ** 2);
  const toPercent = targeted === 0 ? 0 : 100 / targeted;
  const quantile = (q: number) => {
    let seen = 0;
    return mastery.findIndex((n) => {
      seen += n;
      return seen > 0 && seen >= q * count;
    });
  };
  return {
    count,
    mean: mean * toPercent,
    deviation: Math.sqrt(variance) * toPercent,
    quarter: quantile(0.25),
    middle: quantile(0.5),
    threeQuarters: quantile(0.75),
  };
}
