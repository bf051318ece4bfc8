import { misses, number } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

/** Kilograms of making, grams of an hour: how many hours weigh as much. */
function hours(random: Random, kilos: readonly number[], grams: readonly number[]) {
  const hour = random.turn(grams);
  const making = random.pick(kilos.filter((kilo) => (kilo * 1000) % hour === 0));
  const result = (making * 1000) / hour;
  return {
    making,
    hour,
    grams: number(making * 1000),
    result,
    results: number(result),
    not: misses(result, [String(result / 1000).replace('.', ','), result / 10, result * 10, making * hour]),
  };
}

export const phone = (random: Random) => hours(random, [50, 60, 65, 70, 75, 80], [50, 40, 25]);
export const tablet = (random: Random) => hours(random, [84, 90, 96, 105, 120], [60, 40, 30]);
