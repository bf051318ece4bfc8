import { normalBelow } from './normal.ts';
import { GRID, type Population, type Regime } from './settings.ts';

export interface TubeModel {
  /** P(state k | competence at grid point g), at k·G + g; sums to 1 over k. */
  readonly prior: Float64Array;
  /** Chance to answer skill of rank j as one who knows it, in state k, at k·m + j; the soft edge of the ladder. */
  readonly knows: Float64Array;
}

const made = new WeakMap<Population, Map<string, readonly TubeModel[]>>();

/** The tables of a tube by the levels of its skills, one per regime. There are few shapes of tubes: each is made once. */
export function tubeModel(levels: readonly number[], population: Population): readonly TubeModel[] {
  const models = made.get(population) ?? new Map<string, readonly TubeModel[]>();
  made.set(population, models);
  const key = levels.join();
  const known = models.get(key) ?? population.regimes.map((regime) => makeModel(levels, regime, population));
  models.set(key, known);
  return known;
}

function makeModel(levels: readonly number[], regime: Regime, population: Population): TubeModel {
  return {
    prior: priorTable(levels, regime, population.farTubes),
    knows: knowsTable(levels, regime, population),
  };
}

/**
 * A skill is mastered when its level is at most the ability in the tube, ability ~ competence + N(0, tubeSpread), with
 * some tubes twice as far: P(k | g) = F((d_k+1 − g) / spread) − F((d_k − g) / spread).
 */
function priorTable(levels: readonly number[], { tubeSpread }: Regime, farTubes: number): Float64Array {
  const m = levels.length;
  const below = (x: number) =>
    (1 - farTubes) * normalBelow(x / tubeSpread) + farTubes * normalBelow(x / (2 * tubeSpread));
  const prior = new Float64Array(GRID.length * (m + 1));
  for (let k = 0; k <= m; k++)
    for (let g = 0; g < GRID.length; g++) {
      const upper = k === m ? 1 : below((levels[k] ?? 0) - (GRID[g] ?? 0));
      const lower = k === 0 ? 0 : below((levels[k - 1] ?? 0) - (GRID[g] ?? 0));
      prior[k * GRID.length + g] = Math.max(upper - lower, 1e-9);
    }
  return prior;
}

/** Mean of 1 / (1 + e^(−slope·(a − d_j))) over the abilities a between d_k and d_k+1, weighed by the wide prior. */
function knowsTable(levels: readonly number[], { slope }: Regime, people: Population): Float64Array {
  const m = levels.length;
  const knows = new Float64Array((m + 1) * m);
  for (let k = 0; k <= m; k++)
    for (let j = 0; j < m; j++)
      knows[k * m + j] = Number.isFinite(slope) ? meanEdge(levels, k, j, slope, people) : Number(j < k);
  return knows;
}

function meanEdge(
  levels: readonly number[],
  k: number,
  j: number,
  slope: number,
  { levelMean, levelSpread }: Population,
): number {
  const from = k === 0 ? -3 : (levels[k - 1] ?? 0);
  const to = k === levels.length ? 11 : (levels[k] ?? 0);
  let mass = 0;
  let sum = 0;
  for (let step = 0; step < 60; step++) {
    const ability = from + ((to - from) * (step + 0.5)) / 60;
    const weight = Math.exp(-0.5 * ((ability - levelMean) / levelSpread) ** 2);
    mass += weight;
    sum += weight / (1 + Math.exp(slope * ((levels[j] ?? 0) - ability)));
  }
  return sum / mass;
}
