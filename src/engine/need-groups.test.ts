import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from './fixtures.ts';
import { LEAST_GROUP, type Learner, MOST_GROUP, needGroups } from './need-groups.ts';
import type { Knowledge } from './types.ts';

const target = targetOf('123 1234 12 234');

/** Validated up to the level named for each subject, not validated above; a subject that is not named was not tested. */
const upTo = (id: number, tops: Record<string, number>): Learner => {
  const knowledge: Knowledge = new Map(
    target.skills
      .filter(({ tubeId }) => tops[tubeId] !== undefined)
      .map((skill) => [
        skill.id,
        {
          status:
            skill.level <= (tops[skill.tubeId] ?? 0) ? ('validated' as const) : ('invalidated' as const),
          source: 'direct' as const,
        },
      ]),
  );
  return { id, knowledge };
};

describe('groups of need', () => {
  it('bring together those who are furthest in one subject, with the easiest skills that half of them miss', () => {
    const made = needGroups(target, [
      upTo(1, { t1: 0, t2: 4, t3: 2, t4: 4 }),
      upTo(2, { t1: 1, t2: 4, t3: 2, t4: 4 }),
      upTo(3, { t1: 1, t2: 3, t3: 2, t4: 4 }),
      upTo(4, { t1: 3, t2: 1, t3: 0, t4: 4 }),
      upTo(5, { t1: 3, t2: 4, t3: 0, t4: 4 }),
      upTo(6, { t1: 3, t2: 4, t3: 1, t4: 4 }),
      upTo(7, { t1: 3, t2: 4, t3: 2, t4: 4 }),
      upTo(8, { t1: 3, t2: 4, t3: 2, t4: 0 }),
    ]);
    expect(made.groups).toEqual([
      { tubeId: 't3', members: [4, 5, 6], skillIds: ['t3.1', 't3.2'] },
      { tubeId: 't1', members: [1, 2, 3], skillIds: ['t1.2', 't1.3'] },
    ]);
    expect(made.alone).toEqual([{ id: 8, skillIds: ['t4.2'] }]);
    expect(made.ahead).toEqual([7]);
  });

  it('work on what two of them miss elsewhere where their own subject gives too little', () => {
    const { groups } = needGroups(target, [
      upTo(1, { t3: 1, t4: 4 }),
      upTo(2, { t3: 1, t4: 4 }),
      upTo(3, { t3: 1, t4: 4 }),
      upTo(4, { t3: 1, t4: 3 }),
      upTo(5, { t3: 1, t4: 3 }),
    ]);
    expect(groups).toEqual([{ tubeId: 't3', members: [1, 2, 3, 4, 5], skillIds: ['t3.2', 't4.4'] }]);
  });

  it('cut a crowd into even parts, the furthest first', () => {
    const people = Array.from({ length: 9 }, (_, i) => upTo(i + 1, { t2: i < 5 ? 0 : 2 }));
    const { groups } = needGroups(target, people);
    expect(groups.map(({ members }) => members)).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9],
    ]);
    expect(groups.map(({ skillIds }) => skillIds)).toEqual([
      ['t2.1', 't2.2', 't2.3'],
      ['t2.3', 't2.4'],
    ]);
  });

  it('let one who is left join a group with room whose subject they need too', () => {
    const made = needGroups(target, [
      upTo(1, { t1: 0 }),
      upTo(2, { t1: 0 }),
      upTo(3, { t1: 0 }),
      // Three other subjects come first for this one.
      upTo(4, { t1: 2, t2: 0, t3: 0, t4: 0 }),
    ]);
    expect(made.groups).toMatchObject([{ tubeId: 't1', members: [1, 2, 3, 4] }]);
    expect(made.alone).toEqual([]);
  });

  it('are none under three people in need, and never rest on what was not tested', () => {
    expect(needGroups(target, [])).toEqual({ groups: [], alone: [], ahead: [] });
    const made = needGroups(target, [upTo(1, { t1: 0 }), upTo(2, { t1: 0 }), upTo(3, {})]);
    expect(made.groups).toEqual([]);
    expect(made.alone.map(({ id }) => id)).toEqual([1, 2]);
    expect(made.ahead).toEqual([3]);
  });

  it('place everyone once, in groups of three to eight, with skills that someone of them misses', () => {
    const person = fc.record({
      t1: fc.integer({ min: 0, max: 3 }),
      t2: fc.integer({ min: 0, max: 4 }),
      t3: fc.integer({ min: 0, max: 2 }),
      t4: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const learners = people.map((tops, id) => upTo(id, tops));
        const made = needGroups(target, learners);
        const placed = [
          ...made.groups.flatMap(({ members }) => members),
          ...made.alone.map(({ id }) => id),
          ...made.ahead,
        ];
        expect(placed.toSorted((a, b) => a - b)).toEqual(learners.map(({ id }) => id));
        for (const { members, skillIds } of made.groups) {
          expect(members.length).toBeGreaterThanOrEqual(LEAST_GROUP);
          expect(members.length).toBeLessThanOrEqual(MOST_GROUP);
          expect(skillIds.length).toBeGreaterThan(0);
          expect(skillIds.length).toBeLessThanOrEqual(3);
          for (const skillId of skillIds)
            expect(members.some((id) => learners[id]?.knowledge.get(skillId)?.status === 'invalidated')).toBe(
              true,
            );
        }
        expect(needGroups(target, learners)).toEqual(made);
      }),
    );
  });
});
