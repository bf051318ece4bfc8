import type { TargetItem } from '../../types.ts';
import type { CompiledTarget, CompiledTube } from './compile-target.ts';
import { itemNoise } from './noise.ts';
import type { Posterior } from './posterior.ts';
import type { RegimePosterior } from './regime-posterior.ts';
import { GRID, REGIMES, REPEAT_WEIGHT } from './settings.ts';

const G = GRID.length;

export interface Candidate {
  readonly skill: number;
  readonly item: TargetItem;
  /** The items that are as good as `item`, itself among them. */
  readonly items: readonly TargetItem[];
  /** How often the skill was asked in this test. */
  readonly asked: number;
}

export interface Worth {
  /** Predicted chance of a right answer. */
  readonly success: number;
  /** Expected drop of Σ P(1 − P) over all skills of the target, in skills. */
  readonly gain: number;
}

/** How far the skills move with the levels, in one regime. */
interface Links {
  readonly variance: Float64Array;
  /** Σ over the skills of a tube of (dP / d competence)². */
  readonly ofTube: Float64Array;
  readonly ofCompetence: Float64Array;
  /** Σ over the skills of a competence of (dP / d person)². */
  readonly ofPerson: Float64Array;
  readonly total: number;
}

/** The worth of every candidate, in their order. Regimes that the answers have ruled out are left aside. */
export function worthOf(posterior: Posterior, candidates: readonly Candidate[]): readonly Worth[] {
  const success = new Float64Array(candidates.length);
  const gain = new Float64Array(candidates.length);
  const kept = posterior.shares.map((share) => (share >= 0.1 ? share : 0));
  const total = kept.reduce((sum, share) => sum + share, 0);
  for (const [at, regime] of posterior.regimes.entries()) {
    const share = (kept[at] ?? 0) / total;
    if (share === 0) continue;
    const links = linksOf(posterior.target, regime);
    for (const [place, candidate] of candidates.entries()) {
      const found = candidateWorth(posterior.target, regime, at, links, candidate);
      success[place] = (success[place] ?? 0) + share * found.success;
      gain[place] = (gain[place] ?? 0) + share * found.gain;
    }
  }
  return candidates.map((_, place) => ({ success: success[place] ?? 0, gain: gain[place] ?? 0 }));
}

function linksOf(target: CompiledTarget, regime: RegimePosterior): Links {
  const { competence, competenceMean, covariance, conditional, person } = regime;
  const variance = new Float64Array(target.competences);
  for (let c = 0; c < target.competences; c++)
    variance[c] = varianceOf(competence, c * G, competenceMean[c] ?? 0);
  const level = person.reduce((sum, p, l) => sum + p * (GRID[l] ?? 0), 0);
  const personVariance = varianceOf(person, 0, level);
  const ofTube = new Float64Array(target.tubes.length);
  const ofCompetence = new Float64Array(target.competences);
  const slopes = new Float64Array(12);
  for (const [at, tube] of target.tubes.entries()) {
    const n = tube.skills.length + 1;
    const c = tube.competence;
    slopes.fill(0);
    for (let g = 0; g < G; g++) {
      const weight = (competence[c * G + g] ?? 0) * ((GRID[g] ?? 0) - (competenceMean[c] ?? 0));
      if (Math.abs(weight) < 1e-7) continue;
      const from = tube.offset * G + g * n;
      let above = 0;
      for (let k = n - 1; k >= 1; k--) {
        above += conditional[from + k] ?? 0;
        slopes[k] = (slopes[k] ?? 0) + weight * above;
      }
    }
    let sum = 0;
    for (let k = 1; k < n; k++) sum += ((slopes[k] ?? 0) / (variance[c] ?? 1)) ** 2;
    ofTube[at] = sum;
    ofCompetence[c] = (ofCompetence[c] ?? 0) + sum;
  }
  const ofPerson = ofCompetence.map((sum, c) => sum * ((covariance[c] ?? 0) / personVariance) ** 2);
  return { variance, ofTube, ofCompetence, ofPerson, total: ofPerson.reduce((a, b) => a + b, 0) };
}

function varianceOf(weights: Float64Array, from: number, mean: number): number {
  let sum = 0;
  for (let g = 0; g < G; g++) sum += (weights[from + g] ?? 0) * ((GRID[g] ?? 0) - mean) ** 2;
  return Math.max(sum, 1e-9);
}

/** P(right | state k) of the candidate in hand: reused, so that weighing makes no garbage. */
const chance = new Float64Array(16);

/** Σ over the skills of the tube of cov(right, mastered)², on a strict ladder: skill i is mastered when k ≥ i. */
function ladderOwn(regime: RegimePosterior, { offset, skills }: CompiledTube, success: number): number {
  let own = 0;
  let joint = 0;
  for (let k = skills.length; k >= 1; k--) {
    joint += (regime.states[offset + k] ?? 0) * ((chance[k] ?? 0) - success);
    own += joint * joint;
  }
  return own;
}

function candidateWorth(
  target: CompiledTarget,
  regime: RegimePosterior,
  regimeAt: number,
  links: Links,
  { skill, item, asked }: Candidate,
): Worth {
  const tubeAt = target.tubeOf[skill] ?? 0;
  const tube = target.tubes[tubeAt];
  const settings = REGIMES[regimeAt];
  const knows = tube?.models[regimeAt]?.knows;
  if (tube === undefined || settings === undefined || knows === undefined) return { success: 0, gain: 0 };
  const { knowing, notKnowing } = itemNoise(item, settings);
  const m = tube.skills.length;
  const rank = target.rankOf[skill] ?? 0;
  const c = tube.competence;
  const table = regime.mastered[tubeAt] ?? knows;
  let mastery = 0;
  for (let k = 0; k <= m; k++) mastery += (regime.states[tube.offset + k] ?? 0) * (table[k * m + rank] ?? 0);
  const success = notKnowing + mastery * (knowing - notKnowing);
  for (let k = 0; k <= m; k++) chance[k] = notKnowing + (table[k * m + rank] ?? 0) * (knowing - notKnowing);
  let own = (mastery * (knowing - success)) ** 2;
  if (settings.slope === Number.POSITIVE_INFINITY) own = ladderOwn(regime, tube, success);
  else
    for (let other = 0; other < m; other++) {
      if (other === rank) continue;
      let joint = 0;
      for (let k = 0; k <= m; k++)
        joint +=
          (regime.states[tube.offset + k] ?? 0) * ((chance[k] ?? 0) - success) * (table[k * m + other] ?? 0);
      own += joint * joint;
    }
  let drift = 0;
  for (let g = 0; g < G; g++) {
    const weight = (regime.competence[c * G + g] ?? 0) * ((GRID[g] ?? 0) - (regime.competenceMean[c] ?? 0));
    if (Math.abs(weight) < 1e-7) continue;
    const from = tube.offset * G + g * (m + 1);
    for (let k = 0; k <= m; k++) drift += weight * (regime.conditional[from + k] ?? 0) * (chance[k] ?? 0);
  }
  const near = drift * drift * ((links.ofCompetence[c] ?? 0) - (links.ofTube[tubeAt] ?? 0));
  const toPerson = (drift * (regime.covariance[c] ?? 0)) / (links.variance[c] ?? 1);
  const far = toPerson * toPerson * (links.total - (links.ofPerson[c] ?? 0));
  const gain = (own + near + far) / Math.max(success * (1 - success), 1e-9);
  return { success, gain: gain * REPEAT_WEIGHT ** asked };
}
