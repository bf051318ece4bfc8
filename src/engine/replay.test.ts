import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel } from './estimate-level.ts';
import {
  allRight,
  allWrong,
  contentA,
  contentB,
  type Played,
  type Pupil,
  pathOf,
  play,
  simulatedPupil,
  targetOf,
} from './fixtures.ts';
import { GOLDEN_PATHS, OUR_GOLDEN_PATHS } from './replay.golden.ts';
import { originalStrategy as original } from './strategies/original.ts';
import { oursStrategy as ours } from './strategies/ours/ours.ts';
import { plannedLength } from './strategies/ours/planned-length.ts';
import type { Target } from './types.ts';

const NOISY = { slip: 0.05, guess: 0.05 };

describe('golden replays on contents A and B (engine.md §9)', () => {
  test.each<[string, Target, number, Pupil]>([
    ['A, everything right', contentA, 1, allRight],
    ['A, everything wrong', contentA, 1, allWrong],
    ['A, a noisy pupil', contentA, 2026, simulatedPupil(7, NOISY).answer],
    ['B, everything right', contentB, 1, allRight],
    ['B, everything wrong', contentB, 1, allWrong],
    ['B, a noisy pupil', contentB, 2026, simulatedPupil(7, NOISY).answer],
  ])('%s', (name, target, seed, pupil) => {
    expect(pathOf(play(original, target, seed, pupil))).toBe(GOLDEN_PATHS[name]);
    const length = plannedLength(target);
    expect(pathOf(play(ours, target, seed, pupil, { length }))).toBe(OUR_GOLDEN_PATHS[name]);
  });
});

/** Skills that a finished test should have asked: undecided, with an item left, at most 2 above the last estimate. */
function reachableAfter(target: Target, { answers, decisions }: Played): readonly string[] {
  const known = original.knowledge(target, answers);
  const level = decisions.at(-1)?.trace.estimatedLevel ?? 0;
  const open = target.skills.filter((skill) => !known.has(skill.id) && skill.items.length > 0);
  return open.filter((skill) => skill.level - level <= 2).map((skill) => skill.id);
}

function directObservations(target: Target, { answers }: Played) {
  const levels = new Map(target.skills.map((skill) => [skill.id, skill.level]));
  return answers.map(({ skillId, verdict }) => ({
    level: levels.get(skillId) ?? 0,
    right: verdict === 'right',
  }));
}

function expectSound(target: Target, played: Played): void {
  const { answers, decisions } = played;
  const inTarget = new Set(target.skills.map((skill) => skill.id));
  expect(answers.length).toBeLessThanOrEqual(target.skills.length);
  expect(decisions.at(-1)?.kind).toBe('finished');
  expect(new Set(answers.map((answer) => answer.itemId)).size).toBe(answers.length);
  expect(answers.every((answer) => inTarget.has(answer.skillId))).toBe(true);
  expect(reachableAfter(target, played)).toEqual([]);
  if (answers.length > 0)
    expect(decisions.at(-1)?.trace.estimatedLevel).toBe(estimateLevel(directObservations(target, played)));
  for (const decision of decisions) {
    if (decision.kind === 'ask') expect(decision.trace.candidates).toContain(decision.skillId);
    if (decision.kind === 'ask' && decision.trace.reward !== null)
      expect(decision.trace.reward).toBeGreaterThanOrEqual(1);
  }
}

/** 1,000 pupils on each content: one in ten knows everything, one in ten nothing, the others have their level and noise. */
function pupilNumber(number: number): Pupil {
  if (number % 10 === 0) return allRight;
  if (number % 10 === 1) return allWrong;
  return simulatedPupil(number, { slip: (number % 4) / 20, guess: (number % 5) / 20 }).answer;
}

describe('2,000 pupils', () => {
  test.each<[string, Target]>([
    ['A', contentA],
    ['B', contentB],
  ])(
    'on content %s: ends, never repeats, stays in the target, leaves nothing reachable',
    (_, target) => {
      for (let number = 0; number < 1000; number++)
        expectSound(target, play(original, target, number, pupilNumber(number)));
    },
    30_000,
  );

  test('the same seed and pupil give the same path, decisions and traces included', () => {
    for (let number = 0; number < 100; number++) {
      const again = () => play(original, contentA, number, pupilNumber(number));
      expect(again()).toEqual(again());
    }
  });

  test('another seed gives another path, the same pupil the same result when there is no noise', () => {
    const { answer, masters } = simulatedPupil(5);
    const runs = Array.from({ length: 20 }, (_, seed) => play(original, contentA, seed, answer));
    expect(new Set(runs.map(pathOf)).size).toBe(20);
    for (const { answers } of runs)
      for (const [skillId, { status }] of original.knowledge(contentA, answers)) {
        const skill = contentA.skills.find(({ id }) => id === skillId);
        expect(status === 'validated').toBe(skill !== undefined && masters(skill));
      }
  });

  test('who knows everything is believed to, who knows nothing is spared the hard questions', () => {
    const top = play(original, contentB, 3, allRight);
    const validated = [...original.knowledge(contentB, top.answers).values()];
    expect(validated).toHaveLength(62);
    expect(validated.every(({ status }) => status === 'validated')).toBe(true);
    const bottom = play(original, contentB, 3, allWrong);
    const levels = directObservations(contentB, bottom).map(({ level }) => level);
    expect(Math.max(...levels)).toBeLessThanOrEqual(3);
  });
});

describe('any content, any answers', () => {
  const tube = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 }).map((levels) => levels.join(''));
  const content = fc.array(tube, { minLength: 1, maxLength: 8 }).map((tubes) => targetOf(tubes.join(' ')));
  const itemless = fc.array(fc.boolean(), { maxLength: 64 });

  test('the rules hold, even when some skills have no item', () => {
    fc.assert(
      fc.property(content, itemless, fc.integer(), fc.nat(), ({ skills }, bare, seed, number) => {
        const target = { skills: skills.map((skill, at) => (bare[at] ? { ...skill, items: [] } : skill)) };
        expectSound(target, play(original, target, seed, simulatedPupil(number, NOISY).answer));
      }),
      { numRuns: 200 },
    );
  });
});
