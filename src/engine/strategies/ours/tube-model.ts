import { normalBelow } from './normal.ts';
import { GRID, LEVEL_MEAN, LEVEL_SPREAD, REGIMES, type Regime } from './settings.ts';

export interface TubeModel {
  /** P(state k | competence at grid point g), at g·(m + 1) + k; sums to 1 over k. */
  readonly prior: Float64Array;
  /** Chance to answer skill of rank j as one who knows it, in state k, at k·m + j; the soft edge of the ladder. */
  readonly knows: Float64Array;
}

const models = new Map<string, readonly TubeModel[]>();

/** The tables of a tube by the levels of its skills, one per regime. There are few shapes of tubes: each is made once. */
export function tubeModel(levels: readonly number[]): readonly TubeModel[] {
  const key = levels.join();
  const known = models.get(key) ?? REGIMES.map((regime) => makeModel(levels, regime));
  models.set(key, known);
  return known;
}

function makeModel(levels: readonly number[], regime: Regime): TubeModel {
  return { prior: priorTable(levels, regime), knows: knowsTable(levels, regime) };
}

/**
 * A skill is mastered when its level is at most the ability in the tube, ability ~ competence + N(0, tubeSpread), with
 * one tube in six twice as far: P(k | g) = F((d_k+1 − g) / spread) − F((d_k − g) / spread).
 */
function priorTable(levels: readonly number[], { tubeSpread }: Regime): Float64Array {
  const m = levels.length;
  const below = (x: number) => (5 * normalBelow(x / tubeSpread) + normalBelow(x / (2 * tubeSpread))) / 6;
  const prior = new Float64Array(GRID.length * (m + 1));
  for (let g = 0; g < GRID.length; g++)
    for (let k = 0; k <= m; k++) {
      const upper = k === m ? 1 : below((levels[k] ?? 0) - (GRID[g] ?? 0));
      const lower = k === 0 ? 0 : below((levels[k - 1] ?? 0) - (GRID[g] ?? 0));
      prior[g * (m + 1) + k] = Math.max(upper - lower, 1e-9);
    }
  return prior;
}

/** Mean of 1 / (1 + e^(−slope·(a − d_j))) over the abilities a between d_k and d_k+1, weighed by the wide prior. */
function knowsTable(levels: readonly number[], { slope }: Regime): Float64Array {
  const m = levels.length;
  const knows = new Float64Array((m + 1) * m);
  for (let k = 0; k <= m; k++)
    for (let j = 0; j < m; j++)
      knows[k * m + j] = Number.isFinite(slope) ? meanEdge(levels, k, j, slope) : Number(j < k);
  return knows;
}

function meanEdge(levels: readonly number[], k: number, j: number, slope: number): number {
  const from = k === 0 ? -3 : (levels[k - 1] ?? 0);
  const to = k === levels.length ? 11 : (levels[k] ?? 0);
  let mass = 0;
  let sum = 0;
  for (let step = 0; step < 60; step++) {
    const ability = from + ((to - from) * (step + 0.5)) / 60;
    const weight = Math.exp(-0.5 * ((ability - LEVEL_MEAN) / LEVEL_SPREAD) ** 2);
    mass += weight;
    sum += weight / (1 + Math.exp(slope * ((levels[j] ?? 0) - ability)));
  }
  return sum / mass;
}
