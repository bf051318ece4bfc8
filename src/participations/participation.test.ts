import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkpointPositions,
  nextStep,
  placeInGroup,
  progressPercent,
  readKnowledge,
  storeKnowledge,
} from './participation.ts';

const at = (answerCount: number, changes: Partial<Parameters<typeof nextStep>[0]> = {}) =>
  nextStep({ status: 'started', rulesSeen: true, answerCount, checkpointAt: 0, ...changes });

describe('where a participation resumes', () => {
  it.each([
    ['before any answer, rules unread', at(0, { rulesSeen: false }), 'rules'],
    ['before any answer, rules read', at(0), 'question'],
    ['between two checkpoints', at(3), 'question'],
    ['after five answers', at(5), 'checkpoint'],
    ['after five answers, checkpoint passed', at(5, { checkpointAt: 5 }), 'question'],
    ['after ten answers', at(10, { checkpointAt: 5 }), 'checkpoint'],
    ['finished on a checkpoint', at(10, { checkpointAt: 5, status: 'to_share' }), 'checkpoint'],
    ['finished between two', at(12, { checkpointAt: 10, status: 'to_share' }), 'checkpoint'],
    ['finished, last checkpoint passed', at(12, { checkpointAt: 12, status: 'to_share' }), 'results'],
    ['finished without a question', at(0, { status: 'to_share', rulesSeen: false }), 'results'],
    ['sent', at(12, { checkpointAt: 12, status: 'shared' }), 'results'],
  ])('%s', (_when, step, expected) => expect(step).toBe(expected));
});

describe('places and percentages', () => {
  it.each([
    [0, 1],
    [4, 5],
    [5, 1],
    [12, 3],
  ])('after %i answers the next question is number %i of five', (count, place) =>
    expect(placeInGroup(count)).toBe(place),
  );

  it.each([
    [5, 1, 5],
    [10, 6, 10],
    [12, 11, 12],
    [3, 1, 3],
  ])('the checkpoint at %i shows %i to %i', (count, from, to) =>
    expect(checkpointPositions(count)).toEqual({ from, to }),
  );

  it('a test is at 100 % only when it is finished', () => {
    const test = {
      status: 'started' as const,
      answerCount: 40,
      lengthTo: null,
      testedCount: 199,
      targetedCount: 200,
    };
    expect(progressPercent(test)).toBe(99);
    expect(progressPercent({ ...test, testedCount: 0, targetedCount: 0 })).toBe(0);
    expect(progressPercent({ ...test, status: 'to_share', testedCount: 3 })).toBe(100);
  });

  it('where a length was announced, progress is the share of its questions', () => {
    const test = {
      status: 'started' as const,
      answerCount: 6,
      lengthTo: 18,
      testedCount: 0,
      targetedCount: 40,
    };
    expect(progressPercent(test)).toBe(33);
    expect(progressPercent({ ...test, answerCount: 18 })).toBe(99);
    expect(progressPercent({ ...test, lengthTo: 0 })).toBe(0);
    expect(progressPercent({ ...test, status: 'shared' })).toBe(100);
  });
});

it('knowledge is stored and read back as it was', () => {
  const known = fc.record({
    status: fc.constantFrom('validated' as const, 'invalidated' as const),
    source: fc.constantFrom('direct' as const, 'inferred' as const),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), known), (dictionary) => {
      const knowledge = new Map(Object.entries(dictionary));
      expect(readKnowledge(JSON.parse(JSON.stringify(storeKnowledge(knowledge))))).toEqual(knowledge);
    }),
    { examples: [[Object.fromEntries([['__proto__', { status: 'validated', source: 'direct' }]])]] },
  );
});
