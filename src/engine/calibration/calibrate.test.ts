import { describe, expect, it } from 'vitest';
import { contentB, play, simulatedPupil, targetOf } from '../fixtures.ts';
import { hashIntegers } from '../random.ts';
import { oursStrategy } from '../strategies/ours/ours.ts';
import { masteryOf } from '../strategies/ours/read-knowledge.ts';
import type { Target, Verdict } from '../types.ts';
import { calibrate, LEAST_ANSWERS } from './calibrate.ts';
import { findingsOf } from './findings.ts';
import { type Observation, observe } from './observe.ts';

const levels = new Map([['t.3', 3]]);
const items = [{ id: 't.3.a', skillId: 't.3', guess: 0.05 }];
const uniform = (at: number, salt: number) => (hashIntegers(at, salt) + 0.5) / 2 ** 32;

/** People of whom the other answers tell from little to almost all, truly. */
function answersOf(count: number, { slip, guess }: { slip: number; guess: number }): Observation[] {
  return Array.from({ length: count }, (_, at) => {
    const mastery = 1 / (1 + Math.exp(8 * (uniform(at, 1) - 0.5)));
    const knows = uniform(at, 2) < mastery;
    const verdict: Verdict = uniform(at, 3) < (knows ? 1 - slip : guess) ? 'right' : 'wrong';
    return { itemId: 't.3.a', skillId: 't.3', verdict, mastery };
  });
}

describe('learning from stored answers', () => {
  it(`says nothing under ${LEAST_ANSWERS} answers, skipped ones not counted`, () => {
    const few = answersOf(LEAST_ANSWERS - 1, { slip: 0.5, guess: 0.5 });
    const skipped = few.map((one) => ({ ...one, verdict: 'skipped' as const }));
    const { items: found, skills } = calibrate([...few, ...skipped], items, levels);
    expect([found.size, skills.size]).toEqual([0, 0]);
  });

  it.each([
    { slip: 0.05, guess: 0.05 },
    { slip: 0.3, guess: 0.05 },
    { slip: 0.1, guess: 0.4 },
  ])('finds slip $slip and guess $guess again', (truth) => {
    const found = calibrate(answersOf(3000, truth), items, levels).items.get('t.3.a');
    expect(found?.answers).toBe(3000);
    expect(Math.abs((found?.slip ?? 1) - truth.slip)).toBeLessThan(0.09);
    expect(Math.abs((found?.guess ?? 1) - truth.guess)).toBeLessThan(0.09);
  });

  it('is cautious: thirty answers move a slip half-way at most', () => {
    const found = calibrate(answersOf(30, { slip: 0.6, guess: 0.05 }), items, levels).items.get('t.3.a');
    expect(found?.slip).toBeLessThan(0.4);
  });

  it('finds that a skill is harder or easier than announced', () => {
    const shifted = (verdict: Verdict) =>
      Array.from({ length: 60 }, () => ({ itemId: 't.3.a', skillId: 't.3', verdict, mastery: 0.5 }));
    const difficulty = (verdict: Verdict) =>
      calibrate(shifted(verdict), items, levels).skills.get('t.3')?.difficulty ?? 3;
    expect(difficulty('wrong')).toBeGreaterThan(4);
    expect(difficulty('right')).toBeLessThan(2);
  });

  it('an answer does not testify for itself', () => {
    const { answers } = play(oursStrategy, contentB, 1, simulatedPupil(4).answer);
    const seen = observe(contentB, answers);
    expect(seen).toHaveLength(answers.length);
    const turned = answers.map((one, at) => (at === 3 ? { ...one, verdict: 'wrong' as const } : one));
    expect(observe(contentB, turned)[3]?.mastery).toBe(seen[3]?.mastery);
  });

  it('what was learnt changes what is believed; crossed difficulties keep the order of the tube', () => {
    const believed = (skills: Target['skills']) => [...masteryOf({ skills }, []).values()];
    const plain = believed(contentB.skills);
    const harder = believed(contentB.skills.map((skill) => ({ ...skill, difficulty: skill.level + 1 })));
    for (const [at, chance] of harder.entries()) expect(chance).toBeLessThan(plain[at] ?? 0);
    const [first, second, third] = believed(
      targetOf('123').skills.map((skill) => ({ ...skill, difficulty: 4 - skill.level })),
    );
    expect(first).toBeGreaterThanOrEqual(second ?? 1);
    expect(second).toBeGreaterThanOrEqual(third ?? 1);
  });
});

describe('what an author should look at', () => {
  const placed = [
    { id: 't.1', tubeId: 't', level: 1 },
    { id: 't.2', tubeId: 't', level: 2 },
  ];
  const skill = (difficulty: number) => ({ difficulty, answers: 100 });

  it('skills far from their level, out of order; items that fail who knows or give themselves away', () => {
    const findings = findingsOf(
      {
        skills: new Map([
          ['t.1', skill(3.2)],
          ['t.2', skill(2.1)],
        ]),
        items: new Map([
          ['t.1.a', { slip: 0.5, guess: 0.1, answers: 50 }],
          ['t.2.a', { slip: 0.05, guess: 0.6, answers: 50 }],
          ['t.2.b', { slip: 0.05, guess: 0.2, answers: 50 }],
        ]),
      },
      placed,
    );
    expect(findings).toEqual([
      { kind: 'too-hard', skillId: 't.1', by: 2.2 },
      { kind: 'out-of-order', skillId: 't.1', above: 't.2' },
      { kind: 'possibly-wrong', itemId: 't.1.a', slip: 0.5, guess: 0.1 },
      { kind: 'easily-guessed', itemId: 't.2.a', slip: 0.05, guess: 0.6 },
    ]);
  });

  it('nothing where all is as announced', () => {
    expect(findingsOf({ skills: new Map([['t.1', skill(1.2)]]), items: new Map() }, placed)).toEqual([]);
  });
});
