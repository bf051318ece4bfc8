import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroup, compareResults } from './compare-results.ts';
import { play, type SimulatedPupil, simulatedPupil, targetOf } from './fixtures.ts';
import { hashIntegers } from './random.ts';
import { oursStrategy } from './strategies/ours/ours.ts';
import type { Knowledge, SkillStatus, TargetSkill } from './types.ts';

const { skills } = targetOf('123 234 12 1234');
const known = (statuses: Record<string, SkillStatus>): Knowledge =>
  new Map(Object.entries(statuses).map(([id, status]) => [id, { status, source: 'direct' as const }]));
const upTo = (tops: Record<string, number>): Knowledge =>
  known(
    Object.fromEntries(
      skills
        .filter(({ tubeId }) => tops[tubeId] !== undefined)
        .map(({ id, tubeId, level }) => [id, level <= (tops[tubeId] ?? 0) ? 'validated' : 'invalidated']),
    ),
  );

describe('two results of one person', () => {
  it('tells what was gained, kept, lost, missed and not verified', () => {
    const before = known({
      't1.1': 'validated',
      't1.2': 'invalidated',
      't2.2': 'validated',
      't3.1': 'invalidated',
    });
    const after = known({
      't1.1': 'validated',
      't1.2': 'validated',
      't2.2': 'invalidated',
      't3.1': 'invalidated',
    });
    const { counts, changes, net, trend } = compareResults(skills, before, after);
    expect(counts).toEqual({ kept: 1, gained: 1, lost: 1, missed: 1, unverified: skills.length - 4 });
    expect(changes.get('t1.2')).toBe('gained');
    expect(changes.get('t4.1')).toBe('unverified');
    expect([net, trend]).toEqual([0, 'unknown']);
  });

  it.each([
    ['no arrow for a skill or two', { t1: 1, t2: 2, t3: 1, t4: 2 }, { t1: 2, t2: 3, t3: 1, t4: 2 }, 'steady'],
    ['up when most tubes rise', { t1: 0, t2: 0, t3: 0, t4: 1 }, { t1: 2, t2: 3, t3: 1, t4: 4 }, 'up'],
    ['down when most fall', { t1: 3, t2: 4, t3: 2, t4: 4 }, { t1: 1, t2: 2, t3: 0, t4: 2 }, 'down'],
    ['nothing on one tube', { t1: 0 }, { t1: 3 }, 'unknown'],
  ] as const)('says %s', (_what, before, after, trend) => {
    expect(compareResults(skills, upTo(before), upTo(after)).trend).toBe(trend);
  });

  it('says the contrary when the two change places, and nothing of a person who did not change', () => {
    const status = fc.constantFrom<SkillStatus | undefined>('validated', 'invalidated', undefined);
    const knowledge = fc.tuple(...skills.map(() => status)).map(
      (statuses): Knowledge =>
        known(
          Object.fromEntries(
            skills.flatMap(({ id }, i) => {
              const one = statuses[i];
              return one === undefined ? [] : [[id, one] as const];
            }),
          ),
        ),
    );
    const contrary = { up: 'down', down: 'up', steady: 'steady', unknown: 'unknown' };
    fc.assert(
      fc.property(knowledge, knowledge, (a, b) => {
        const there = compareResults(skills, a, b);
        const back = compareResults(skills, b, a);
        expect(back.trend).toBe(contrary[there.trend]);
        expect(back.counts.gained).toBe(there.counts.lost);
        expect(Object.values(there.counts).reduce((x, y) => x + y)).toBe(skills.length);
        expect(['steady', 'unknown']).toContain(compareResults(skills, a, a).trend);
      }),
    );
  });
});

describe('a test taken twice without learning', () => {
  const target = targetOf('123 234 134 1234 24 123 34 1234 23 124 13 234 1234 12', 4);
  const uniform = (...values: readonly number[]) => (hashIntegers(...values) + 0.5) / 2 ** 32;
  const sitting = (pupil: SimulatedPupil, person: number, time: number): Knowledge => {
    const luck = ({ tubeId, level }: TargetSkill) =>
      uniform(person, time, 77, Number(tubeId.slice(1)), level);
    const { answers } = play(oursStrategy, target, person * 2 + time, (skill) =>
      luck(skill) < (pupil.masters(skill) ? 0.9 : 0.2) ? 'right' : 'wrong',
    );
    return oursStrategy.knowledge(target, answers);
  };

  it('shows an arrow to few, even where answers are noisy (slip 0.1, guess 0.2)', () => {
    const people = 60;
    const arrows = Array.from({ length: people }, (_, person) => {
      const pupil = simulatedPupil(person + 3000);
      return compareResults(target.skills, sitting(pupil, person, 1), sitting(pupil, person, 2)).trend;
    }).filter((trend) => trend !== 'steady');
    // 5 % expected; 10 % leaves room for sixty people.
    expect(arrows.length).toBeLessThanOrEqual(people / 10);
  });
});

describe('a class twice', () => {
  it.each([
    [[], 'unknown', null],
    [[3, 4, 3, 5], 'unknown', null],
    [[2, 3, 2, 3, 2, 3], 'up', 0.44],
    [[-2, -3, -2, -3, -2, -3], 'down', 0.44],
    [[5, -4, 3, -5, 2, -1], 'steady', 3.2],
    [[0, 0, 0, 0, 0], 'steady', 0],
  ] as const)('%j is %s', (nets, trend, halfWidth) => {
    const found = compareGroup(nets);
    expect(found.trend).toBe(trend);
    expect(found.people).toBe(nets.length);
    if (halfWidth === null) expect(found.halfWidth).toBeNull();
    else expect(found.halfWidth).toBeCloseTo(halfWidth, 1);
  });
});
