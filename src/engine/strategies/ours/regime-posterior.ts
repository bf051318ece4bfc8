import type { CompiledTarget } from './compile-target.ts';
import type { Kernel } from './people.ts';
import { GRID } from './settings.ts';
import type { TubeBelief } from './tube-belief.ts';

const G = GRID.length;
/** A grid point less probable than this at both ends of a competence is left out of its tubes. */
const NEGLIGIBLE = 1e-9;

/** What the answers say in one regime. Arrays over the grid have G points, over states as in `CompiledTube.offset`. */
export interface RegimePosterior {
  /** log P(answers | regime). */
  readonly logEvidence: number;
  /** P(person at g | answers). */
  readonly person: Float64Array;
  /** Mean of the person's level. */
  readonly level: number;
  /** P(competence c at g | answers), at c·G + g. */
  readonly competence: Float64Array;
  /** Mean of competence c and its covariance with the person's level. */
  readonly competenceMean: Float64Array;
  readonly covariance: Float64Array;
  /** P(answers in the tubes of competence c | it is at g), up to a factor, at c·G + g. */
  readonly bottom: Float64Array;
  /** One per tube. */
  readonly beliefs: readonly TubeBelief[];
  /** P(state k | answers), at offset + k; and P(state ≥ k | answers). */
  readonly states: Float64Array;
  readonly above: Float64Array;
  /** cov(state ≥ k, level of the competence), at offset + k. */
  readonly drift: Float64Array;
}

/** Exact on the grid: the tubes tell their competence, competences tell the person, and back. */
export function regimePosterior(
  target: CompiledTarget,
  beliefs: readonly TubeBelief[],
  regimeAt: number,
): RegimePosterior {
  const { kernels, levelPrior } = target.people;
  const kernel = kernels[regimeAt] ?? { chances: new Float64Array(), reach: 0 };
  const { bottom, logScale } = gatherTubes(target, beliefs);
  const { up, mean } = tellPerson(target, bottom, kernel);
  const person = levelPrior.slice();
  for (let c = 0; c < target.competences; c++)
    for (let l = 0; l < G; l++) person[l] = (person[l] ?? 0) * (up[c * G + l] ?? 0);
  const total = normalise(person, 0);
  let level = 0;
  for (let l = 0; l < G; l++) level += (person[l] ?? 0) * (GRID[l] ?? 0);
  const competence = new Float64Array(target.competences * G);
  const competenceMean = new Float64Array(target.competences);
  const covariance = new Float64Array(target.competences);
  for (let c = 0; c < target.competences; c++) {
    for (let l = 0; l < G; l++) {
      if ((person[l] ?? 0) > NEGLIGIBLE)
        spread(competence, c * G, l, (person[l] ?? 0) / (up[c * G + l] ?? 1), kernel);
      const share = (person[l] ?? 0) * (mean[c * G + l] ?? 0);
      competenceMean[c] = (competenceMean[c] ?? 0) + share;
      covariance[c] = (covariance[c] ?? 0) + share * ((GRID[l] ?? 0) - level);
    }
    for (let at = c * G; at < c * G + G; at++) competence[at] = (competence[at] ?? 0) * (bottom[at] ?? 0);
    normalise(competence, c * G);
  }
  const logEvidence = logScale + Math.log(total);
  const found = { logEvidence, person, level, competence, competenceMean, covariance, bottom, beliefs };
  return { ...found, ...mixStates(target, beliefs, competence, competenceMean) };
}

/** From the tubes up to their competences. */
function gatherTubes({ tubes, competences }: CompiledTarget, beliefs: readonly TubeBelief[]) {
  const bottom = new Float64Array(competences * G).fill(1);
  let logScale = 0;
  for (let at = 0; at < tubes.length; at++) {
    const { told, logScale: ofTube } = beliefs[at] ?? { told: null, logScale: 0 };
    if (told === null) continue;
    const from = (tubes[at]?.competence ?? 0) * G;
    let highest = 0;
    for (let g = 0; g < G; g++) {
      const product = (bottom[from + g] ?? 0) * (told[g] ?? 0);
      bottom[from + g] = product;
      if (product > highest) highest = product;
    }
    for (let g = 0; g < G; g++) bottom[from + g] = (bottom[from + g] ?? 0) / highest;
    logScale += ofTube + Math.log(highest);
  }
  return { bottom, logScale };
}

/** P(answers in competence c | person at l), at c·G + l, and the mean of the competence there. */
function tellPerson({ competences }: CompiledTarget, bottom: Float64Array, { chances, reach }: Kernel) {
  const up = new Float64Array(competences * G);
  const mean = new Float64Array(competences * G);
  for (let c = 0; c < competences; c++)
    for (let l = 0; l < G; l++) {
      const last = Math.min(G - 1, l + reach);
      let sum = 0;
      let first = 0;
      for (let g = Math.max(0, l - reach); g <= last; g++) {
        const weight = (chances[l * G + g] ?? 0) * (bottom[c * G + g] ?? 0);
        sum += weight;
        first += weight * (GRID[g] ?? 0);
      }
      up[c * G + l] = sum;
      mean[c * G + l] = first / sum;
    }
  return { up, mean };
}

/** Adds the law of a competence around a person at l, times `weight`. */
function spread(into: Float64Array, from: number, l: number, weight: number, { chances, reach }: Kernel) {
  const last = Math.min(G - 1, l + reach);
  for (let g = Math.max(0, l - reach); g <= last; g++)
    into[from + g] = (into[from + g] ?? 0) + weight * (chances[l * G + g] ?? 0);
}

/** In place: G values from a place on sum to 1. Returns what they summed to. */
function normalise(values: Float64Array, from: number): number {
  let total = 0;
  for (let at = from; at < from + G; at++) total += values[at] ?? 0;
  for (let at = from; at < from + G; at++) values[at] = (values[at] ?? 0) / total;
  return total;
}

/** Back down to the tubes: their states, and how these move with the level of the competence. */
function mixStates(
  { tubes, competences, states: size }: CompiledTarget,
  beliefs: readonly TubeBelief[],
  competence: Float64Array,
  competenceMean: Float64Array,
) {
  const states = new Float64Array(size);
  const above = new Float64Array(size);
  const drift = new Float64Array(size);
  const swing = new Float64Array(competence.length);
  const ends = new Uint8Array(2 * competences);
  for (let c = 0; c < competences; c++) {
    const mean = competenceMean[c] ?? 0;
    for (let g = 0; g < G; g++) swing[c * G + g] = (competence[c * G + g] ?? 0) * ((GRID[g] ?? 0) - mean);
    let from = 0;
    let to = G - 1;
    while (from < to && (competence[c * G + from] ?? 0) < NEGLIGIBLE) from++;
    while (to > from && (competence[c * G + to] ?? 0) < NEGLIGIBLE) to--;
    ends[2 * c] = from;
    ends[2 * c + 1] = to;
  }
  for (let at = 0; at < tubes.length; at++) {
    const { competence: c = 0, offset = 0, skills = [] } = tubes[at] ?? {};
    const table = beliefs[at]?.conditional ?? competence;
    const from = ends[2 * c] ?? 0;
    const to = ends[2 * c + 1] ?? 0;
    let over = 0;
    let moved = 0;
    for (let k = skills.length; k >= 0; k--) {
      let chance = 0;
      for (let g = from; g <= to; g++) {
        const share = table[k * G + g] ?? 0;
        chance += (competence[c * G + g] ?? 0) * share;
        moved += (swing[c * G + g] ?? 0) * share;
      }
      over += chance;
      states[offset + k] = chance;
      above[offset + k] = over;
      drift[offset + k] = moved;
    }
  }
  return { states, above, drift };
}
