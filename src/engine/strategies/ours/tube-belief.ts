import type { CompiledTarget, CompiledTube } from './compile-target.ts';
import type { Evidence, TubeEvidence } from './evidence.ts';
import { verdictNoise } from './noise.ts';
import { GRID, type Regime } from './settings.ts';
import type { TubeModel } from './tube-model.ts';

const G = GRID.length;

/** What the answers of one tube say in one regime, before anything is known of its competence. m skills, states 0 … m. */
export interface TubeBelief {
  /** P(state k | competence at g, answers), at k·G + g. */
  readonly conditional: Float64Array;
  /** P(answers | competence at g), the highest made 1; null where there is none. */
  readonly told: Float64Array | null;
  /** Log of what `told` was divided by. */
  readonly logScale: number;
  /** P(skill of rank j mastered | state k, its own answers), at k·m + j. */
  readonly mastered: Float64Array;
}

/** Beliefs of a target that are kept, about 6 KB each: the pupils of a class meet the same questions. */
const KEPT = 600;

/** One per regime. A belief depends on the answers of its tube only, so an answer changes one tube; the others are kept. */
export function tubeBeliefs(
  target: CompiledTarget,
  tube: CompiledTube,
  evidence: TubeEvidence | undefined,
): readonly TubeBelief[] {
  if (evidence === undefined) return tube.untouched;
  const { kept, people } = target;
  const known = kept.get(evidence.key);
  if (known !== undefined) return known;
  const made = tube.models.flatMap((model, at) => {
    const regime = people.regimes[at];
    return regime ? [makeBelief(target, model, regime, evidence.answers)] : [];
  });
  if (kept.size >= KEPT) kept.clear();
  kept.set(evidence.key, made);
  return made;
}

export const untouchedBelief = ({ prior, knows }: TubeModel): TubeBelief => ({
  conditional: prior,
  told: null,
  logScale: 0,
  mastered: knows,
});

/** P(answers of each skill | mastered) and P(… | not), then their products over the states, then over the grid. */
function makeBelief(
  target: CompiledTarget,
  { prior, knows }: TubeModel,
  regime: Regime,
  answers: readonly Evidence[],
): TubeBelief {
  const states = prior.length / G;
  const m = states - 1;
  const knowing = new Float64Array(m).fill(1);
  const notKnowing = new Float64Array(m).fill(1);
  for (const { skill, item, verdict, weight } of answers) {
    const noise = verdictNoise(item, verdict, regime);
    const rank = target.rankOf[skill] ?? 0;
    knowing[rank] = (knowing[rank] ?? 1) * noise.knowing ** weight;
    notKnowing[rank] = (notKnowing[rank] ?? 1) * noise.notKnowing ** weight;
  }
  const mastered = knows.slice();
  const like = new Float64Array(states).fill(1);
  for (let k = 0; k < states; k++)
    for (let j = 0; j < m; j++) {
      const yes = (knows[k * m + j] ?? 0) * (knowing[j] ?? 1);
      const both = yes + (1 - (knows[k * m + j] ?? 0)) * (notKnowing[j] ?? 1);
      like[k] = (like[k] ?? 1) * both;
      mastered[k * m + j] = yes / both;
    }
  return { mastered, ...overGrid(prior, like) };
}

/** Z(g) = Σ_k P(k | g) L(k), and P(k | g) L(k) / Z(g). */
function overGrid(prior: Float64Array, like: Float64Array) {
  const conditional = new Float64Array(prior.length);
  const told = new Float64Array(G);
  for (let k = 0; k < like.length; k++)
    for (let g = 0; g < G; g++) {
      const joint = (prior[k * G + g] ?? 0) * (like[k] ?? 0);
      conditional[k * G + g] = joint;
      told[g] = (told[g] ?? 0) + joint;
    }
  for (let at = 0; at < conditional.length; at++)
    conditional[at] = (conditional[at] ?? 0) / (told[at % G] ?? 1);
  const highest = Math.max(...told);
  for (let g = 0; g < G; g++) told[g] = (told[g] ?? 0) / highest;
  return { conditional, told, logScale: Math.log(highest) };
}
