import type { Candidate } from './candidates.ts';
import type { CompiledTarget, CompiledTube } from './compile-target.ts';
import type { ItemNoise } from './noise.ts';
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
    const ladder = posterior.target.people.regimes[at]?.slope === Number.POSITIVE_INFINITY;
    for (const worth of worths) {
      const noise = worth.candidate.items[0]?.noise[at];
      if (noise !== undefined) addWorth(posterior.target, regime, noise, { ladder, links, share, worth });
    }
  }
  return worths;
}

function linksOf(target: CompiledTarget, regime: RegimePosterior): Links {
  const { competence, competenceMean, covariance, person, level, drift } = regime;
  const variance = new Float64Array(target.competences);
  for (let c = 0; c < target.competences; c++)
    variance[c] = varianceOf(competence, c * G, competenceMean[c] ?? 0);
  const personVariance = varianceOf(person, 0, level);
  const ofTube = new Float64Array(target.tubes.length);
  const ofCompetence = new Float64Array(target.competences);
  for (let at = 0; at < target.tubes.length; at++) {
    const { skills = [], competence: c = 0, offset = 0 } = target.tubes[at] ?? {};
    let sum = 0;
    for (let k = 1; k <= skills.length; k++) sum += (drift[offset + k] ?? 0) ** 2;
    const moved = sum / (variance[c] ?? 1) ** 2;
    ofTube[at] = moved;
    ofCompetence[c] = (ofCompetence[c] ?? 0) + moved;
  }
  const ofPerson = ofCompetence.map((sum, c) => sum * ((covariance[c] ?? 0) / personVariance) ** 2);
  return { variance, ofTube, ofCompetence, ofPerson, total: ofPerson.reduce((a, b) => a + b, 0) };
}

function varianceOf(weights: Float64Array, from: number, mean: number): number {
  let sum = 0;
  for (let g = 0; g < G; g++) sum += (weights[from + g] ?? 0) * ((GRID[g] ?? 0) - mean) ** 2;
  return Math.max(sum, 1e-9);
}

interface Told {
  /** Chance of a right answer. */
  success: number;
  /** Σ over the skills of the tube of cov(right, mastered)². */
  own: number;
  /** cov(right, level of the competence). */
  drift: number;
}

/** Reused, so that weighing makes no garbage. */
const told: Told = { success: 0, own: 0, drift: 0 };

/** On a strict ladder, skill i is mastered when k ≥ i. */
function tellLadder(
  { above, drift }: RegimePosterior,
  { offset, skills }: CompiledTube,
  rank: number,
  { knowing, notKnowing }: ItemNoise,
): void {
  const mastery = above[offset + rank + 1] ?? 0;
  const success = notKnowing + mastery * (knowing - notKnowing);
  let own = 0;
  for (let k = 1; k <= skills.length; k++) {
    const over = above[offset + k] ?? 0;
    const joint =
      k > rank
        ? over * (knowing - success)
        : mastery * (knowing - success) + (over - mastery) * (notKnowing - success);
    own += joint * joint;
  }
  told.success = success;
  told.own = own;
  told.drift = (knowing - notKnowing) * (drift[offset + rank + 1] ?? 0);
}

/** Where each state only makes a skill more or less likely: table[k·m + j] is its chance. */
function tellSoft(
  { states, drift }: RegimePosterior,
  { offset, skills: { length: m } }: CompiledTube,
  rank: number,
  { knowing, notKnowing }: ItemNoise,
  table: Float64Array,
): void {
  let mastery = 0;
  let moved = 0;
  for (let k = 0; k <= m; k++) {
    mastery += (states[offset + k] ?? 0) * (table[k * m + rank] ?? 0);
    const before = k === 0 ? 0 : (table[(k - 1) * m + rank] ?? 0);
    moved += (drift[offset + k] ?? 0) * ((table[k * m + rank] ?? 0) - before);
  }
  const success = notKnowing + mastery * (knowing - notKnowing);
  let own = (mastery * (knowing - success)) ** 2;
  for (let other = 0; other < m; other++) {
    if (other === rank) continue;
    let joint = 0;
    for (let k = 0; k <= m; k++) {
      const chance = notKnowing + (table[k * m + rank] ?? 0) * (knowing - notKnowing);
      joint += (states[offset + k] ?? 0) * (chance - success) * (table[k * m + other] ?? 0);
    }
    own += joint * joint;
  }
  told.success = success;
  told.own = own;
  told.drift = (knowing - notKnowing) * moved;
}

/** Adds what one regime says of a candidate, by its share. Covariances are exact in the tube, linear beyond it. */
function addWorth(
  target: CompiledTarget,
  regime: RegimePosterior,
  noise: ItemNoise,
  { ladder, links, share, worth }: { ladder: boolean; links: Links; share: number; worth: Worth },
): void {
  const { skill, asked } = worth.candidate;
  const tubeAt = target.tubeOf[skill] ?? 0;
  const tube = target.tubes[tubeAt];
  const belief = regime.beliefs[tubeAt];
  if (tube === undefined || belief === undefined) return;
  const rank = target.rankOf[skill] ?? 0;
  if (ladder) tellLadder(regime, tube, rank, noise);
  else tellSoft(regime, tube, rank, noise, belief.mastered);
  const { success, own, drift } = told;
  const c = tube.competence;
  const near = drift * drift * ((links.ofCompetence[c] ?? 0) - (links.ofTube[tubeAt] ?? 0));
  const toPerson = (drift * (regime.covariance[c] ?? 0)) / (links.variance[c] ?? 1);
  const far = toPerson * toPerson * (links.total - (links.ofPerson[c] ?? 0));
  const gain = (own + near + far) / Math.max(success * (1 - success), 1e-9);
  worth.success += share * success;
  worth.gain += share * gain * REPEAT_WEIGHT ** asked;
}
