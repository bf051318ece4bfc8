import { misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const kinds = (random: Random) =>
  random.turn([
    ['DDR4', 'DDR5'],
    ['DDR5', 'DDR4'],
  ] as const);

function power(random: Random, margin: number) {
  const [board, disks] = [5 * random.int(7, 12), 5 * random.int(5, 9)];
  const processor = 5 * random.int(13, 22);
  // A sum whose margin is a whole number.
  const sum = 20 * random.int(14, 21);
  const total = (sum * (100 + margin)) / 100;
  return {
    processor,
    board,
    disks,
    graphics: sum - processor - board - disks,
    sum,
    more: (sum * margin) / 100,
    total,
    notPower: misses(total, [sum, sum + margin, (sum * margin) / 100]),
  };
}

/** One place is left: one module, of the right kind. */
export function oneSlot(random: Random) {
  const [kind, other] = kinds(random);
  const had = random.turn([8, 16, 4]);
  const added = had * 2;
  return { kind, other, had, added, want: had + added, ...power(random, 20) };
}

/** Two places are left: two modules, of the right kind. */
export function twoSlots(random: Random) {
  const [kind, other] = kinds(random);
  const had = random.turn([8, 4, 16]);
  const added = had * 2;
  return {
    kind,
    other,
    had,
    added,
    more3: had * 3,
    both: 2 * had,
    new: 2 * added,
    want: 2 * had + 2 * added,
    ...power(random, 25),
  };
}
