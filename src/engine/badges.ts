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

/** What a criterion asks of a target. */
export interface BadgeCriterion {
  /** It is about the whole target. */
  readonly whole: boolean;
  /** Places in the target of the skills that it is about, from 0. */
  readonly places: readonly number[];
  /** Fewest validated skills for which it holds; null when it can never hold. */
  readonly least: number | null;
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

/** The criteria of a badge, told by the places of a target. A criterion none of whose skills is in the target never holds. */
export const criteriaOf = (badge: Badge, target: Target): BadgeCriterion[] =>
  badge.criteria.map(({ skillIds, threshold }) => {
    const whole = skillIds.length === 0;
    const places = target.skills.flatMap(({ id }, place) => (whole || skillIds.includes(id) ? [place] : []));
    return { whole, places, least: leastValidated(places.length, threshold) };
  });

/** How far someone is from a badge. A skill validated more never loses one. */
export function badgeProgress(badge: Badge, target: Target, knowledge: Knowledge): BadgeProgress {
  const criteria = criteriaOf(badge, target).map(({ whole, places, least }): CriterionProgress => {
    const skills = target.skills.filter((_, place) => places.includes(place));
    const validated = skills.filter((skill) => isValidated(knowledge, skill)).length;
    return {
      whole,
      skillIds: skills.map(({ id }) => id),
      validated,
      least,
      holds: least !== null && validated >= least,
    };
  });
  return { won: criteria.every(({ holds }) => holds), criteria };
}
