import { misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const NAMES = ['la mémoire vive', 'le disque', 'les cœurs'] as const;

interface Resource {
  readonly all: number;
  readonly kept: number;
  readonly each: number;
  readonly free: number;
  readonly machines: number;
}

const resource = (all: number, kept: number, each: number): Resource => ({
  all,
  kept,
  each,
  free: all - kept,
  machines: Math.floor((all - kept) / each),
});

/** A computer that one could buy, drawn until one resource alone, the wanted one, lets the fewest machines run. */
function computer(random: Random, scarce: number, cores: number): [Resource, Resource, Resource] {
  for (;;) {
    const drawn: [Resource, Resource, Resource] = [
      resource(random.pick([16, 24, 32, 48]), random.pick([4, 6, 8]), random.int(3, 6)),
      resource(random.pick([250, 400, 500, 750]), random.pick([60, 80, 100]), 10 * random.int(4, 7)),
      resource(random.pick([6, 8, 12, 16]), random.pick([2, 4]), cores),
    ];
    const counts = drawn.map(({ machines }) => machines);
    const least = Math.min(...counts);
    const alone = counts.filter((count) => count === least).length === 1;
    if (alone && counts.indexOf(least) === scarce && least >= 2 && least <= 6 && Math.max(...counts) <= 12)
      return drawn;
  }
}

function machines(random: Random, cores: number) {
  const scarce = random.turn([0, 1, 2]);
  const [memory, disk, core] = computer(random, scarce, cores);
  const counts = [memory.machines, disk.machines, core.machines];
  const least = Math.min(...counts);
  return {
    allMemory: memory.all,
    keptMemory: memory.kept,
    memory: memory.each,
    free: memory.free,
    memories: memory.machines,
    allDisk: disk.all,
    keptDisk: disk.kept,
    disk: disk.each,
    room: disk.free,
    disks: disk.machines,
    allCores: core.all,
    keptCores: core.kept,
    cores,
    left: core.free,
    kernels: core.machines,
    least,
    scarce: NAMES[scarce] ?? '',
    because: ['de la mémoire vive', 'du disque', 'des cœurs'][scarce] ?? '',
    notCount: misses(least, [...counts, least + 7]),
    notScarce: NAMES.filter((_, i) => i !== scarce),
  };
}

export const course = (random: Random) => machines(random, 1);
export const game = (random: Random) => machines(random, 2);
