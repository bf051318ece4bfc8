import { describe, expect, it } from 'vitest';
import { ACCOUNT, ADDRESS, afterFailure, type TryPolicy } from './tries.ts';

const T0 = new Date('2026-11-02T08:30:00Z');
const after = (seconds: number) => new Date(T0.getTime() + seconds * 1000);
const waitOf = (policy: TryPolicy, failures: number, seconds = 0) => {
  const { blockedUntil } = afterFailure(policy, { failures, countedAt: T0 }, after(seconds));
  return blockedUntil === null ? 0 : (blockedUntil.getTime() - after(seconds).getTime()) / 1000;
};

describe('a failed try', () => {
  it.each([
    [0, 0],
    [3, 0],
    [4, 30],
    [5, 60],
    [6, 120],
    [8, 480],
    [9, 900],
    [50, 900],
    [100_000, 900],
  ])('at an account that failed %i times before makes wait %i s', (failures, wait) =>
    expect(waitOf(ACCOUNT, failures)).toBe(wait),
  );

  it.each([
    [6, 15 * 60 - 1, 120],
    [6, 15 * 60, 60],
    [6, 45 * 60, 0],
    [6, 7 * 24 * 3600, 0],
  ])('is forgotten with time: %i failures, %i s later the wait is %i s', (failures, seconds, wait) =>
    expect(waitOf(ACCOUNT, failures, seconds)).toBe(wait),
  );

  it('of a whole school behind one address makes nobody wait', () => {
    let tries = { failures: 0, countedAt: T0 };
    for (let pupil = 0; pupil < 290; pupil++) {
      const { failures, blockedUntil } = afterFailure(ADDRESS, tries, T0);
      expect(blockedUntil).toBeNull();
      tries = { failures, countedAt: T0 };
    }
    // Guessing on and on does.
    expect(waitOf(ADDRESS, 310)).toBe(300);
  });

  it('counts from zero when the clock of a server is behind', () => {
    expect(waitOf(ACCOUNT, 5, -3600)).toBe(60);
  });
});
