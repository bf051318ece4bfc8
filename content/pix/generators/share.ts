import { day, later, misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

/** A link that must live until a day, and not longer than needed. */
function link(
  random: Random,
  durations: readonly [number, number, number],
  from: readonly string[],
  need: readonly number[],
) {
  const start = random.turn(from);
  const days = random.pick(need);
  const right = durations.find((duration) => duration >= days) ?? 0;
  const short = durations.filter((duration) => duration < days).at(-1) ?? 0;
  return {
    start: day(start),
    end: day(later(start, days)),
    days,
    right,
    short,
    not: misses(right, durations).map((duration) => `${duration}\u00a0jours`),
  };
}

export const agency = (random: Random) =>
  link(
    random,
    [7, 14, 30],
    ['2026-04-24', '2026-05-19', '2026-09-22', '2026-10-27', '2026-02-18'],
    [9, 10, 12, 13, 18, 21, 24],
  );

export const doctor = (random: Random) =>
  link(
    random,
    [7, 15, 30],
    ['2026-06-20', '2026-03-17', '2026-08-22', '2026-11-25', '2026-01-19'],
    [10, 11, 13, 19, 22, 25, 27],
  );
