import { list, misses, number, table } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const DISKS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'] as const;

/** Four sizes in three units; the heaviest and the lightest are not those with the greatest and smallest numbers. */
function sizes(random: Random, big: readonly string[], small: readonly string[], each: number, room: number) {
  const [giga, mega, tiny, kilo] = [
    random.int(11, 19) / 10,
    10 * random.int(62, 98),
    random.int(6, 9) / 10,
    10 * random.int(21, 55),
  ];
  const [heavy = '', second = '', third = '', light = ''] = [
    ...random.shuffle(big),
    ...random.shuffle(small),
  ];
  const files = random.shuffle([
    { name: heavy, size: `${number(giga, 1)} Go`, inMega: number(giga * 1000) },
    { name: second, size: `${mega} Mo`, inMega: number(mega) },
    { name: third, size: `${number(tiny, 1)} Mo`, inMega: number(tiny, 1) },
    { name: light, size: `${kilo} ko`, inMega: number(kilo / 1000, 2) },
  ]);
  const fit = Math.floor((room * 1000) / each);
  return {
    files: table(
      ['Fichier', 'Taille'],
      files.map(({ name, size }) => [name, size]),
    ),
    names: files.map(({ name }) => name),
    inMega: list(files.map((file) => file.inMega)),
    each,
    room,
    heavy,
    light,
    fit,
    rooms: number(room * 1000),
    filled: number(fit * each),
    notHeavy: [second, light],
    notLight: [third, heavy],
    notFit: misses(fit, [fit + 1, fit * 10, Math.round((room * 100) / each)]),
  };
}

export const workshop = (random: Random) =>
  sizes(
    random,
    ['spectacle', 'interview'],
    ['affiche', 'logo'],
    random.turn([300, 350, 450, 600]),
    random.turn([2, 4, 8]),
  );

export const choir = (random: Random) =>
  sizes(
    random,
    ['concert', 'archives'],
    ['partition', 'paroles'],
    random.turn([350, 450, 150, 600]),
    random.turn([4, 2, 8]),
  );

/** A line that one changed, a line that the other changed, a line that both changed: the later wins there. */
function merged(random: Random, laterIsFirst: boolean) {
  const [a, b, c] = [random.int(20, 45), random.int(8, 16), random.int(10, 25)];
  const [moreA, moreB] = [random.int(2, 6), random.int(2, 5)];
  const [first, second] = random.some([-3, -2, 2, 3, 4], 2);
  const [mine, yours] = [c + (first ?? 0), c + (second ?? 0)];
  const kept = laterIsFirst ? mine : yours;
  const lost = laterIsFirst ? yours : mine;
  const hour = random.int(9, 18);
  const early = random.int(10, 29);
  const late = early + random.int(8, 29);
  return {
    a,
    b,
    c,
    hour,
    early,
    late,
    newA: a + moreA,
    newB: b + moreB,
    mine,
    yours,
    kept,
    notA: misses(a + moreA, [a, 2 * a + moreA]),
    notB: misses(b + moreB, [b, 2 * b + moreB]),
    notC: misses(kept, [lost, c, mine + yours]),
  };
}

export const furniture = (random: Random) => merged(random, false);
export const plants = (random: Random) => merged(random, true);

/** Disks less those for repair, less the reserve, shared in quotas. */
function server(random: Random, repair: number, quotas: readonly number[]) {
  const disks = random.int(4 + repair, 8);
  const size = random.turn([4, 2, 6, 3]);
  const useful = (disks - repair) * size;
  const reserve = random.int(1, 2);
  const left = useful - reserve;
  const quota = random.pick(quotas);
  const count = Math.floor((left * 1000) / quota);
  return {
    disks: DISKS[disks] ?? disks,
    Disks: (DISKS[disks] ?? '').replace(/^./, (letter) => letter.toUpperCase()),
    size,
    reserve,
    quota,
    useful,
    left,
    lefts: number(left * 1000),
    count,
    quotas: number(count),
    notUseful: misses(useful, [disks * size, left, disks * size - reserve]),
    notCount: misses(count, [(useful * 1000) / quota, (disks * size * 1000) / quota, (left * 100) / quota]),
  };
}

export const school = (random: Random) => server(random, 1, [50, 20, 25, 40]);
export const clinic = (random: Random) => server(random, 2, [40, 20, 50, 25]);
