import { wholePercent } from './results.ts';
import { isValidated } from './scores.ts';
import type { Knowledge, Target } from './types.ts';

/** A thematic result, as a campaign freezes it: won when each criterion holds. */
export interface Badge {
  readonly criteria: readonly {
    /** Skills that it is about; none: all of the target. */
    readonly skillIds: readonly string[];
    /** Least share of them that is validated, from 0 to 100, in whole per cent. */
    readonly threshold: number;
  }[];
}

export interface CriterionProgress {
  /** It is about the whole target. */
  readonly whole: boolean;
  /** Skills of the target that it is about, in the order of the target. */
  readonly skillIds: readonly string[];
  readonly validated: number;
  /** Fewest validated skills for which the criterion holds; null when it can never hold. */
  readonly least: number | null;
  readonly holds: boolean;
}

export interface BadgeProgress {
  readonly won: boolean;
  readonly criteria: readonly CriterionProgress[];
}

/**
 * Fewest skills of `count` whose whole per cent (`wholePercent`) is at least the threshold; null when there is no skill to
 * count, or no number of them reaches it.
 */
export function leastValidated(count: number, threshold: number): number | null {
  if (count === 0) return null;
  for (let validated = 0; validated <= count; validated++)
    if (wholePercent(validated, count) >= threshold) return validated;
  return null;
}

/** How far someone is from a badge. A skill validated more never loses one. */
export function badgeProgress(badge: Badge, target: Target, knowledge: Knowledge): BadgeProgress {
  const criteria = badge.criteria.map(({ skillIds, threshold }): CriterionProgress => {
    const skills = target.skills.filter(({ id }) => skillIds.length === 0 || skillIds.includes(id));
    const validated = skills.filter((skill) => isValidated(knowledge, skill)).length;
    const least = leastValidated(skills.length, threshold);
    return {
      whole: skillIds.length === 0,
      skillIds: skills.map(({ id }) => id),
      validated,
      least,
      holds: least !== null && validated >= least,
    };
  });
  return { won: criteria.every(({ holds }) => holds), criteria };
}
