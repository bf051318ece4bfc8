/** One direct observation: the level of the skill that was asked (1 to 8) and whether the answer was right. */
export interface Observation {
  readonly level: number;
  readonly right: boolean;
}

/** They keep the estimate finite before the first success and the first failure. */
const PHANTOMS: readonly Observation[] = [
  { level: 0, right: true },
  { level: 7, right: false },
];

/** 0.5, 1, … 7.5, in skill levels. */
const GRID: readonly number[] = Array.from({ length: 15 }, (_, step) => (step + 1) / 2);

/**
 * p(L, d) = 1 / (1 + e^(d − L)): chance, between 0 and 1, that a person of level L succeeds at difficulty d, both in
 * skill levels (Rasch model, slope 1). Source: engine.md §4.2.
 */
export function successProbability(personLevel: number, difficulty: number): number {
  return 1 / (1 + Math.exp(difficulty - personLevel));
}

/**
 * −|Σ (y − p(L, d))| over the observations and the two phantoms, y = 1 when right: at most 0, reached where the level
 * explains the answers best (zero of the Rasch score function). Source: engine.md §4.2.
 */
export function levelFit(personLevel: number, observations: readonly Observation[]): number {
  const surprise = [...PHANTOMS, ...observations].reduce(
    (sum, { level, right }) => sum + (right ? 1 : 0) - successProbability(personLevel, level),
    0,
  );
  return -Math.abs(surprise);
}

/**
 * Predicted level of a person, in skill levels from 0.5 to 7.5 by steps of 0.5: the best fit, the lowest on ties.
 * Without observation 3.5. Source: engine.md §4.2.
 */
export function estimateLevel(observations: readonly Observation[]): number {
  let best = { level: 0.5, fit: Number.NEGATIVE_INFINITY };
  for (const level of GRID) {
    const fit = levelFit(level, observations);
    if (fit > best.fit) best = { level, fit };
  }
  return best.level;
}
