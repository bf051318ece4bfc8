import { describe, expect, it } from 'vitest';
import type { Knowledge, TargetSkill } from '../engine/index.ts';
import { compareClass, type Pair } from './compare-class.ts';

const skills: TargetSkill[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  id: `s${level}`,
  tubeId: `t${level % 2}`,
  competenceId: level <= 3 ? '1.1' : '2.1',
  level,
  pix: 1,
  items: [],
}));
/** « vvii-v »: validated, to review or not verified, skill by skill. */
const knowledge = (letters: string): Knowledge =>
  new Map(
    [...letters].flatMap((letter, i) =>
      letter === '-'
        ? []
        : [
            [
              `s${i + 1}`,
              {
                status: letter === 'v' ? ('validated' as const) : ('invalidated' as const),
                source: 'direct' as const,
              },
            ] as const,
          ],
    ),
  );
const pair = (before: string, after: string): Pair => ({
  afterId: 1,
  firstName: 'Léa',
  lastName: 'Ferrand',
  before: knowledge(before),
  after: knowledge(after),
});

describe('a class compared', () => {
  it('adds up what each gained, kept, lost, missed and did not show', () => {
    const { people, means, competences, group } = compareClass(skills, [
      pair('vviiii', 'vvvivi'),
      pair('vvvvvv', 'vvvvv-'),
    ]);
    expect(people.map(({ comparison }) => comparison.net)).toEqual([2, 0]);
    expect(means).toEqual({ gained: 1, kept: 3.5, lost: 0, missed: 1, unverified: 0.5 });
    expect(competences).toEqual([
      { competenceId: '1.1', skills: 3, gained: 1, lost: 0, verified: 6 },
      { competenceId: '2.1', skills: 3, gained: 1, lost: 0, verified: 5 },
    ]);
    // Two people are not a group.
    expect(group).toMatchObject({ people: 2, trend: 'unknown' });
  });

  it('says that a class progresses when most do, over those with enough in common', () => {
    const up = Array.from({ length: 6 }, (_, i) => pair('iiiiii', i % 2 ? 'vvviii' : 'vviiii'));
    const { group } = compareClass(skills, [...up, pair('v-----', '-v----')]);
    expect(group).toMatchObject({ people: 6, mean: 2.5, trend: 'up' });
  });

  it('holds with nobody', () => {
    expect(compareClass(skills, []).means).toEqual({ gained: 0, kept: 0, lost: 0, missed: 0, unverified: 0 });
  });
});
