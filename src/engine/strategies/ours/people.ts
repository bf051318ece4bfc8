import { normalOn } from './normal.ts';
import { GRID, type Population, type Regime } from './settings.ts';

const G = GRID.length;
const STEP = (GRID[1] ?? 0) - (GRID[0] ?? 0);

/** How competences stand around a person, in one regime. */
export interface Kernel {
  /** P(competence at grid point g | person at grid point l), at l·G + g. */
  readonly chances: Float64Array;
  /** Grid points on each side that it reaches (four standard deviations). */
  readonly reach: number;
}

/** A population worked out on the grid. */
export interface People {
  readonly regimes: readonly Regime[];
  /** P(person at grid point l) before any answer. */
  readonly levelPrior: Float64Array;
  /** One per regime. */
  readonly kernels: readonly Kernel[];
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
      const chances = new Float64Array(G * G);
      for (let l = 0; l < G; l++) chances.set(normalOn(GRID, GRID[l] ?? 0, competenceSpread), l * G);
      return { chances, reach: Math.ceil((4 * competenceSpread) / STEP) };
    }),
  };
}
