import { describe, expect, test } from 'vitest';
import { targetOf } from '../fixtures.ts';
import type { Target } from '../types.ts';
import { mostRewarding, rewardOf } from './reward.ts';
import { readSituation, type Situation } from './situation.ts';

function at(level: number, target: Target): Situation {
  return { ...readSituation(target, []), level };
}

describe('rewardOf: the checks of engine.md §4.4', () => {
  test.each([
    ['123', 1, 2],
    ['2345', 1, 2.7310585786300052],
  ])('tube %s, skill %i, believed level 2: %d', (tube, place, expected) => {
    const target = targetOf(tube);
    const skill = target.skills[place];
    expect(skill && rewardOf(skill, at(2, target))).toBeCloseTo(expected, 12);
  });

  test('decided skills and skills without item do not count', () => {
    const target = targetOf('12345');
    const [first, , , , last] = target.skills;
    if (first === undefined || last === undefined) throw new Error('five skills');
    const bare = { skills: [...target.skills.slice(0, 4), { ...last, items: [] }] };
    const answers = [{ itemId: 't1.2.a', skillId: 't1.2', verdict: 'right' as const }];
    const situation = { ...readSituation(bare, answers), level: 3 };
    const [, , third] = bare.skills;
    expect(third && rewardOf(third, situation)).toBeCloseTo(0.5 * 1 + 0.5 * 2, 12);
  });

  test('the exact maximum only, none when there is none', () => {
    const target = targetOf('123 123 3');
    const best = mostRewarding(target.skills, at(2, target));
    expect(best.skills.map((skill) => skill.id)).toEqual(['t1.2', 't2.2']);
    expect(best.reward).toBeCloseTo(2, 12);
    expect(mostRewarding([], at(2, target))).toEqual({ skills: [], reward: null });
  });
});
