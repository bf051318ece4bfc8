import { hashIntegers } from '../../random.ts';
import type { DatedAnswer, PastAnswer, Target, Verdict } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import { itemNoise } from './noise.ts';
import { type Ending, nextStep, USUAL_ENDING } from './ours.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { GRID, REGIMES } from './settings.ts';

/** Tests played in advance. */
const REHEARSALS = 24;
/** Left out of the range on each side: 2 of 24. */
const LEFT_OUT = 2;

/** Questions left, both ends included. */
export interface Remaining {
  readonly from: number;
  readonly to: number;
}

/**
 * How many questions are left. Plays the rest of the test with persons drawn from the present belief and tells where all
 * but the two shortest and two longest of 24 rehearsals end; measured by the bench against what then happens.
 */
export function expectedRemaining(
  target: Target,
  answers: readonly PastAnswer[],
  seed: number,
  { earlier = [], ending = USUAL_ENDING }: { earlier?: readonly DatedAnswer[]; ending?: Ending } = {},
): Remaining {
  const posterior = posteriorOf(target, answers, earlier);
  if (nextStep(posterior, answers, earlier, seed, ending).choice === null) return { from: 0, to: 0 };
  const lengths = Array.from({ length: REHEARSALS }, (_, turn) => {
    const draw = drawer(hashIntegers(seed, answers.length, turn));
    return rehearse(target, answers, earlier, seed, ending, drawPerson(posterior, draw), draw);
  }).sort((a, b) => a - b);
  return { from: lengths[LEFT_OUT] ?? 0, to: lengths[REHEARSALS - 1 - LEFT_OUT] ?? 0 };
}

type Draw = () => number;

function drawer(seed: number): Draw {
  let count = 0;
  return () => (hashIntegers(seed, count++) + 0.5) / 2 ** 32;
}

/** Index drawn with chances in proportion of `weights[from … from + count − 1]`. */
function drawFrom(weights: ArrayLike<number>, from: number, count: number, draw: Draw): number {
  let total = 0;
  for (let at = 0; at < count; at++) total += weights[from + at] ?? 0;
  let left = draw() * total;
  for (let at = 0; at < count; at++) {
    left -= weights[from + at] ?? 0;
    if (left <= 0) return at;
  }
  return count - 1;
}

interface Person {
  readonly regime: number;
  readonly mastered: Uint8Array;
}

/** One person as believed: a regime, a level, each competence near it, each tube in it, each skill of the tube. */
function drawPerson({ target, regimes, shares }: Posterior, draw: Draw): Person {
  const regime = drawFrom(shares, 0, shares.length, draw);
  const belief = regimes[regime];
  const mastered = new Uint8Array(target.skills.length);
  if (belief === undefined) return { regime, mastered };
  const points = competencePoints(target, belief, regime, draw);
  for (const [at, { competence, offset, skills }] of target.tubes.entries()) {
    const n = skills.length + 1;
    const from = offset * GRID.length + (points[competence] ?? 0) * n;
    const state = drawFrom(belief.conditional, from, n, draw);
    for (const [rank, skill] of skills.entries())
      mastered[skill] = Number(draw() < (belief.mastered[at]?.[state * skills.length + rank] ?? 0));
  }
  return { regime, mastered };
}

function competencePoints(
  target: CompiledTarget,
  belief: Posterior['regimes'][number],
  regime: number,
  draw: Draw,
): readonly number[] {
  const level = GRID[drawFrom(belief.person, 0, GRID.length, draw)] ?? 0;
  const spread = REGIMES[regime]?.competenceSpread ?? 1;
  return Array.from({ length: target.competences }, (_, c) => {
    const weights = GRID.map(
      (point, g) =>
        Math.exp(-0.5 * ((point - level) / spread) ** 2) * (belief.bottom[c * GRID.length + g] ?? 0),
    );
    return drawFrom(weights, 0, GRID.length, draw);
  });
}

function rehearse(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
  seed: number,
  ending: Ending,
  person: Person,
  draw: Draw,
): number {
  const given = [...answers];
  const regime = REGIMES[person.regime];
  for (;;) {
    const posterior = posteriorOf(target, given, earlier);
    const { choice } = nextStep(posterior, given, earlier, seed, ending);
    const skill = posterior.target.skills[choice?.skill ?? -1];
    const item = posterior.target.itemById.get(choice?.itemId ?? '');
    if (choice === null || skill === undefined || item === undefined || regime === undefined)
      return given.length - answers.length;
    const noise = itemNoise(item, regime);
    const chance = person.mastered[choice.skill] === 1 ? noise.knowing : noise.notKnowing;
    const verdict: Verdict = draw() < chance ? 'right' : 'wrong';
    given.push({ itemId: item.id, skillId: skill.id, verdict });
  }
}
