import { normalBelow } from '../../src/engine/strategies/ours/normal.ts';
import type { PastAnswer, Target } from '../../src/engine/types.ts';
import { bankOf, TYPED } from './banks.ts';
import { OURS_ENDLESS, oursReading } from './strategies.ts';

/**
 * Three tubes small enough for every test to be played: the best plan there is, by dynamic programming, against taking
 * the best next question and against ours. Ladder world: θ ~ N(3.2, 1.6), tubes N(θ, 1), slip and guess 0.08.
 */
const NOISE = 0.08;
const TUBES = ['135', '246', '24'];

interface Tiny {
  readonly target: Target;
  /** Chance of each joint state, and which skills it masters. */
  readonly chances: readonly number[];
  readonly masters: readonly (readonly boolean[])[];
}

function makeTiny(): Tiny {
  const target = bankOf(TUBES, TYPED, 3, 1);
  const grid = Array.from({ length: 61 }, (_, at) => 3.2 + 1.6 * (at / 6 - 5));
  const weights = grid.map((x) => Math.exp(-0.5 * ((x - 3.2) / 1.6) ** 2));
  const states = TUBES.reduce<number[][]>(
    (found, tube) =>
      found.flatMap((state) => Array.from({ length: tube.length + 1 }, (_, k) => [...state, k])),
    [[]],
  );
  const chanceOf = (state: readonly number[], theta: number) =>
    TUBES.reduce((product, tube, at) => {
      const k = state[at] ?? 0;
      const upper = k < tube.length ? normalBelow(Number(tube[k]) - theta) : 1;
      const lower = k > 0 ? normalBelow(Number(tube[k - 1]) - theta) : 0;
      return product * (upper - lower);
    }, 1);
  const raw = states.map((state) =>
    grid.reduce((sum, theta, at) => sum + (weights[at] ?? 0) * chanceOf(state, theta), 0),
  );
  const total = raw.reduce((a, b) => a + b, 0);
  return {
    target,
    chances: raw.map((chance) => chance / total),
    masters: states.map((state) =>
      TUBES.flatMap((tube, at) => [...tube].map((_, rank) => rank < (state[at] ?? 0))),
    ),
  };
}

const likely = (tiny: Tiny, weights: readonly number[], skill: number, right: boolean): number[] =>
  weights.map((weight, at) => weight * (tiny.masters[at]?.[skill] === right ? 1 - NOISE : NOISE));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Expected share of skills right by the best map, times the chance of having come here. */
function bestMap({ masters, target }: Tiny, weights: readonly number[]): number {
  const whole = sum(weights);
  const right = target.skills.map((_, skill) => {
    const yes = weights.reduce((total, weight, at) => total + (masters[at]?.[skill] ? weight : 0), 0);
    return Math.max(yes, whole - yes);
  });
  return sum(right) / target.skills.length;
}

/** Σ P(1 − P), times the chance of having come here. */
function doubt({ masters, target }: Tiny, weights: readonly number[]): number {
  const whole = sum(weights);
  return sum(
    target.skills.map((_, skill) => {
      const yes = weights.reduce((total, weight, at) => total + (masters[at]?.[skill] ? weight : 0), 0);
      return (yes * (whole - yes)) / whole;
    }),
  );
}

/** Expected accuracy after `left` more questions: the best plan, the best next question, and ours. */
export function tinyBank(questions: number): { optimum: number; greedy: number; ours: number } {
  const tiny = makeTiny();
  const skills = tiny.target.skills.map((_, at) => at);
  const memory = new Map<string, number>();
  const plan = (asked: readonly number[], weights: readonly number[], left: number): number => {
    if (left === 0) return bestMap(tiny, weights);
    const key = asked.join();
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = Math.max(
      ...skills.flatMap((skill) => (asked[skill] ? [] : [branch(asked, weights, left, skill, plan)])),
    );
    memory.set(key, value);
    return value;
  };
  const branch = (
    asked: readonly number[],
    weights: readonly number[],
    left: number,
    skill: number,
    go: typeof plan,
  ): number =>
    [true, false].reduce(
      (value, right) =>
        value + go(asked.with(skill, right ? 1 : 2), likely(tiny, weights, skill, right), left - 1),
      0,
    );
  const greedy = (asked: readonly number[], weights: readonly number[], left: number): number => {
    if (left === 0) return bestMap(tiny, weights);
    const [best] = skills
      .filter((skill) => !asked[skill])
      .map((skill) => ({
        skill,
        doubt: sum([true, false].map((right) => doubt(tiny, likely(tiny, weights, skill, right)))),
      }))
      .sort((a, b) => a.doubt - b.doubt);
    return best === undefined ? bestMap(tiny, weights) : branch(asked, weights, left, best.skill, greedy);
  };
  const nothing = skills.map(() => 0);
  return {
    optimum: plan(nothing, tiny.chances, questions),
    greedy: greedy(nothing, tiny.chances, questions),
    ours: playOurs(tiny, [], tiny.chances, questions),
  };
}

/** Ours as in production, with its own beliefs; only the outcome is weighed by the truth. */
function playOurs(
  tiny: Tiny,
  answers: readonly PastAnswer[],
  weights: readonly number[],
  left: number,
): number {
  const decision = left === 0 ? null : OURS_ENDLESS.nextQuestion(tiny.target, answers, 1);
  if (decision?.kind !== 'ask') {
    const map = oursReading(tiny.target, answers);
    const right = tiny.masters.map(
      (masters) => masters.filter((yes, at) => yes === (map[at] ?? 0) > 0.5).length,
    );
    return sum(weights.map((weight, at) => weight * (right[at] ?? 0))) / tiny.target.skills.length;
  }
  const { skillId, itemId } = decision;
  const skill = tiny.target.skills.findIndex(({ id }) => id === skillId);
  return sum(
    (['right', 'wrong'] as const).map((verdict) =>
      playOurs(
        tiny,
        [...answers, { skillId, itemId, verdict }],
        likely(tiny, weights, skill, verdict === 'right'),
        left - 1,
      ),
    ),
  );
}
