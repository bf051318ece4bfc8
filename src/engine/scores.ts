import type { Knowledge, Target, TargetSkill } from './types.ts';

/** Pix of a full level of a competence. Source: engine.md §1. */
export const PIX_PER_LEVEL = 8;
/** Highest level that can be reached unless an installation says otherwise. */
export const DEFAULT_MAX_LEVEL = 8;

export interface CompetenceScore {
  /** Whole pix, from 0 to 8 × the highest level. */
  readonly pix: number;
  /** Whole level, from 0 to the highest level. */
  readonly level: number;
  /** Pix earned towards the next level, from 0 to 7; 0 at the highest level. */
  readonly pixAhead: number;
}

export interface ProfileScore {
  readonly totalPix: number;
  readonly competences: readonly (CompetenceScore & { readonly competenceId: string })[];
}

/** Sum of decimal numbers without binary dust (ten times 0.1 is 1), exact to a millionth. */
export function exactSum(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return Math.round(sum * 1e6) / 1e6;
}

/**
 * Score of one competence from the pix of its validated skills: exact = Σ pix, summed first and rounded down after;
 * pix = min(⌊exact⌋, 8 · maxLevel); level = min(⌊exact / 8⌋, maxLevel); pixAhead = pix mod 8. Source: engine.md §6.1.
 */
export function competenceScore(skillPix: Iterable<number>, maxLevel = DEFAULT_MAX_LEVEL): CompetenceScore {
  const exact = exactSum(skillPix);
  const pix = Math.min(Math.floor(exact), PIX_PER_LEVEL * maxLevel);
  const level = Math.min(Math.floor(exact / PIX_PER_LEVEL), maxLevel);
  return { pix, level, pixAhead: pix % PIX_PER_LEVEL };
}

export function isValidated(knowledge: Knowledge, skill: TargetSkill): boolean {
  return knowledge.get(skill.id)?.status === 'validated';
}

/** Scores of every competence of the target, in the order of the profile; totalPix = Σ capped pix. Source: engine.md §6.1. */
export function profileScore(
  target: Target,
  knowledge: Knowledge,
  maxLevel = DEFAULT_MAX_LEVEL,
): ProfileScore {
  const competences = [...Map.groupBy(target.skills, (skill) => skill.competenceId)].map(
    ([competenceId, skills]) => {
      const validated = skills.filter((skill) => isValidated(knowledge, skill));
      return {
        competenceId,
        ...competenceScore(
          validated.map((skill) => skill.pix),
          maxLevel,
        ),
      };
    },
  );
  return { totalPix: competences.reduce((sum, { pix }) => sum + pix, 0), competences };
}
