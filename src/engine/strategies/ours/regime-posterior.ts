import type { CompiledTarget } from './compile-target.ts';
import { likelihoods, type WeighedAnswer } from './evidence.ts';
import { GRID } from './settings.ts';

const G = GRID.length;
/** What the answers say in one regime. Arrays over the grid have G points, over states as in `CompiledTube.offset`. */
export interface RegimePosterior {
  /** log P(answers | regime). */
  readonly logEvidence: number;
  /** P(person at g | answers). */
  readonly person: Float64Array;
  /** P(competence c at g | answers), at c·G + g. */
  readonly competence: Float64Array;
  /** Mean of competence c and its covariance with the person's level. */
  readonly competenceMean: Float64Array;
  readonly covariance: Float64Array;
  /** Per tube: P(state k | competence at g, answers of the tube), at g·(m + 1) + k; the model's own table when untouched. */
  readonly conditional: readonly Float64Array[];
  /** P(state k | answers), at offset + k. */
  readonly states: Float64Array;
  /** P(answers in the tubes of competence c | it is at g), up to a factor, at c·G + g. */
  readonly bottom: Float64Array;
  /** As in `Likelihoods`. */
  readonly mastered: readonly Float64Array[];
}

interface Upward {
  readonly mastered: readonly Float64Array[];
  readonly conditional: readonly Float64Array[];
  /** P(answers in the tubes of competence c | it is at g), up to a factor, at c·G + g. */
  readonly bottom: Float64Array;
  readonly logScale: number;
}

/** From the tubes up to their competences: Z(g) = Σ_k P(k | g) L(k). */
function gatherTubes(target: CompiledTarget, evidence: readonly WeighedAnswer[], regimeAt: number): Upward {
  const { like, touched, mastered } = likelihoods(target, evidence, regimeAt);
  const conditional: Float64Array[] = [];
  const bottom = new Float64Array(target.competences * G).fill(1);
  let logScale = 0;
  for (const [at, tube] of target.tubes.entries()) {
    const prior = tube.models[regimeAt]?.prior ?? new Float64Array();
    if (touched[at] !== 1) {
      conditional.push(prior);
      continue;
    }
    const n = tube.skills.length + 1;
    const own = new Float64Array(G * n);
    conditional.push(own);
    let highest = 0;
    for (let g = 0; g < G; g++) {
      let z = 0;
      for (let k = 0; k < n; k++) z += (prior[g * n + k] ?? 0) * (like[tube.offset + k] ?? 0);
      for (let k = 0; k < n; k++)
        own[g * n + k] = ((prior[g * n + k] ?? 0) * (like[tube.offset + k] ?? 0)) / z;
      const place = tube.competence * G + g;
      bottom[place] = (bottom[place] ?? 0) * z;
      highest = Math.max(highest, bottom[place] ?? 0);
    }
    for (let g = 0; g < G; g++) {
      const place = tube.competence * G + g;
      bottom[place] = (bottom[place] ?? 0) / highest;
    }
    logScale += Math.log(highest);
  }
  return { mastered, conditional, bottom, logScale };
}

/** In place: the values sum to 1 between the two places. Returns what they summed to. */
function normalise(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at] ?? 0;
  for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) / total;
  return total;
}

/** Exact on the grid: the tubes tell their competence, competences tell the person, and back. */
export function regimePosterior(
  target: CompiledTarget,
  evidence: readonly WeighedAnswer[],
  regimeAt: number,
): RegimePosterior {
  const { mastered, conditional, bottom, logScale } = gatherTubes(target, evidence, regimeAt);
  const { kernels, reach: reaches, levelPrior } = target.people;
  const kernel = kernels[regimeAt] ?? new Float64Array();
  const reach = reaches[regimeAt] ?? G;
  const { up, mean } = tellPerson(target, bottom, kernel, reach);
  const person = levelPrior.slice();
  for (let c = 0; c < target.competences; c++)
    for (let l = 0; l < G; l++) person[l] = (person[l] ?? 0) * (up[c * G + l] ?? 0);
  const total = normalise(person, 0, G);
  const level = person.reduce((sum, p, l) => sum + p * (GRID[l] ?? 0), 0);
  const competence = new Float64Array(target.competences * G);
  const competenceMean = new Float64Array(target.competences);
  const covariance = new Float64Array(target.competences);
  for (let c = 0; c < target.competences; c++) {
    for (let l = 0; l < G; l++) {
      const weight = (person[l] ?? 0) / (up[c * G + l] ?? 1);
      for (let g = Math.max(0, l - reach); g <= Math.min(G - 1, l + reach); g++)
        competence[c * G + g] = (competence[c * G + g] ?? 0) + weight * (kernel[l * G + g] ?? 0);
      const share = (person[l] ?? 0) * (mean[c * G + l] ?? 0);
      competenceMean[c] = (competenceMean[c] ?? 0) + share;
      covariance[c] = (covariance[c] ?? 0) + share * ((GRID[l] ?? 0) - level);
    }
    for (let g = 0; g < G; g++)
      competence[c * G + g] = (competence[c * G + g] ?? 0) * (bottom[c * G + g] ?? 0);
    normalise(competence, c * G, c * G + G);
  }
  const states = mixStates(target, conditional, competence);
  return {
    logEvidence: logScale + Math.log(total),
    person,
    competence,
    competenceMean,
    covariance,
    conditional,
    states,
    bottom,
    mastered,
  };
}

/** P(answers in competence c | person at l), at c·G + l, and the mean of the competence there. */
function tellPerson(target: CompiledTarget, bottom: Float64Array, kernel: Float64Array, reach: number) {
  const up = new Float64Array(target.competences * G);
  const mean = new Float64Array(target.competences * G);
  for (let c = 0; c < target.competences; c++)
    for (let l = 0; l < G; l++) {
      let sum = 0;
      let first = 0;
      for (let g = Math.max(0, l - reach); g <= Math.min(G - 1, l + reach); g++) {
        const weight = (kernel[l * G + g] ?? 0) * (bottom[c * G + g] ?? 0);
        sum += weight;
        first += weight * (GRID[g] ?? 0);
      }
      up[c * G + l] = sum;
      mean[c * G + l] = first / sum;
    }
  return { up, mean };
}

function mixStates(
  target: CompiledTarget,
  conditional: readonly Float64Array[],
  competence: Float64Array,
): Float64Array {
  const states = new Float64Array(target.states);
  for (const [at, tube] of target.tubes.entries()) {
    const table = conditional[at] ?? new Float64Array();
    const n = tube.skills.length + 1;
    for (let g = 0; g < G; g++) {
      const weight = competence[tube.competence * G + g] ?? 0;
      if (weight < 1e-9) continue;
      for (let k = 0; k < n; k++)
        states[tube.offset + k] = (states[tube.offset + k] ?? 0) + weight * (table[g * n + k] ?? 0);
    }
  }
  return states;
}
