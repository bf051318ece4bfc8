import type { Candidate } from './candidates.ts';
import type { CompiledTarget, CompiledTube } from './compile-target.ts';
import { itemNoise } from './noise.ts';
import type { Posterior } from './posterior.ts';
import type { RegimePosterior } from './regime-posterior.ts';
import { GRID, REPEAT_WEIGHT } from './settings.ts';

const G = GRID.length;
/** A regime less probable than this has no say in the choice; the careful or the ordinary one is always above. */
const LEAST_SHARE = 0.12;

export interface Worth {
  readonly candidate: Candidate;
  /** Predicted chance of a right answer. */
  success: number;
  /** Expected drop of Σ P(1 − P) over all skills of the target, in skills. */
  gain: number;
}

/** How far the skills move with the levels, in one regime. */
interface Links {
  /** Of each competence. */
  readonly variance: Float64Array;
  /** Per state: cov(state k, level of the competence). */
  readonly drift: Float64Array;
  /** Σ over the skills of a tube of (dP / d competence)². */
  readonly ofTube: Float64Array;
  readonly ofCompetence: Float64Array;
  /** Σ over the skills of a competence of (dP / d person)². */
  readonly ofPerson: Float64Array;
  readonly total: number;
}

/** The worth of every candidate, in their order. Regimes that the answers make improbable are left aside. */
export function weighCandidates(
  posterior: Posterior,
  candidates: readonly Candidate[],
): readonly Readonly<Worth>[] {
  const worths = candidates.map((candidate): Worth => ({ candidate, success: 0, gain: 0 }));
  const kept = posterior.shares.map((share) => (share >= LEAST_SHARE ? share : 0));
  const total = kept.reduce((sum, share) => sum + share, 0);
  for (const [at, regime] of posterior.regimes.entries()) {
    const share = (kept[at] ?? 0) / total;
    if (share === 0) continue;
    const links = linksOf(posterior.target, regime);
    for (const worth of worths) addWorth(posterior.target, regime, at, links, share, worth);
  }
  return worths;
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
  const drift = new Float64Array(target.states);
  for (const [at, { skills, competence: c, offset }] of target.tubes.entries()) {
    const n = skills.length + 1;
    const table = conditional[at] ?? new Float64Array();
    for (let g = 0; g < G; g++) {
      const weight = (competence[c * G + g] ?? 0) * ((GRID[g] ?? 0) - (competenceMean[c] ?? 0));
      if (Math.abs(weight) < 1e-6) continue;
      for (let k = 0; k < n; k++)
        drift[offset + k] = (drift[offset + k] ?? 0) + weight * (table[g * n + k] ?? 0);
    }
    let above = 0;
    let sum = 0;
    for (let k = n - 1; k >= 1; k--) {
      above += drift[offset + k] ?? 0;
      sum += above * above;
    }
    const moved = sum / (variance[c] ?? 1) ** 2;
    ofTube[at] = moved;
    ofCompetence[c] = (ofCompetence[c] ?? 0) + moved;
  }
  const ofPerson = ofCompetence.map((sum, c) => sum * ((covariance[c] ?? 0) / personVariance) ** 2);
  return { variance, drift, ofTube, ofCompetence, ofPerson, total: ofPerson.reduce((a, b) => a + b, 0) };
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

/** Adds what one regime says of a candidate, by its share. Covariances are exact in the tube, linear beyond it. */
function addWorth(
  target: CompiledTarget,
  regime: RegimePosterior,
  regimeAt: number,
  links: Links,
  share: number,
  worth: Worth,
): void {
  const { skill, item, asked } = worth.candidate;
  const tubeAt = target.tubeOf[skill] ?? 0;
  const tube = target.tubes[tubeAt];
  const settings = target.people.regimes[regimeAt];
  const knows = tube?.models[regimeAt]?.knows;
  if (tube === undefined || settings === undefined || knows === undefined) return;
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
  for (let k = 0; k <= m; k++) drift += (links.drift[tube.offset + k] ?? 0) * (chance[k] ?? 0);
  const near = drift * drift * ((links.ofCompetence[c] ?? 0) - (links.ofTube[tubeAt] ?? 0));
  const toPerson = (drift * (regime.covariance[c] ?? 0)) / (links.variance[c] ?? 1);
  const far = toPerson * toPerson * (links.total - (links.ofPerson[c] ?? 0));
  const gain = (own + near + far) / Math.max(success * (1 - success), 1e-9);
  worth.success += share * success;
  worth.gain += share * gain * REPEAT_WEIGHT ** asked;
}
