import { normalOn } from './normal.ts';
import { GRID, type Population, type Regime } from './settings.ts';

const G = GRID.length;
const STEP = (GRID[1] ?? 0) - (GRID[0] ?? 0);

/** A population worked out on the grid. One entry per regime in each list. */
export interface People {
  readonly regimes: readonly Regime[];
  /** P(person at grid point l) before any answer. */
  readonly levelPrior: Float64Array;
  /** P(competence at grid point g | person at grid point l), at l·G + g. */
  readonly kernels: readonly Float64Array[];
  /** Grid points on each side that the kernel reaches (four standard deviations). */
  readonly reach: readonly number[];
}

const prepared = new WeakMap<Population, People>();

export function preparePeople(population: Population): People {
  const known = prepared.get(population) ?? makePeople(population);
  prepared.set(population, known);
  return known;
}

function makePeople({ regimes, levelMean, levelSpread }: Population): People {
  return {
    regimes,
    levelPrior: normalOn(GRID, levelMean, levelSpread),
    kernels: regimes.map(({ competenceSpread }) => {
      const kernel = new Float64Array(G * G);
      for (let l = 0; l < G; l++) kernel.set(normalOn(GRID, GRID[l] ?? 0, competenceSpread), l * G);
      return kernel;
    }),
    reach: regimes.map(({ competenceSpread }) => Math.ceil((4 * competenceSpread) / STEP)),
  };
}
