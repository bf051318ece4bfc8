import { misses, number } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const COLUMNS = 'ABCDEFGHIJKLM';
const move = (letter: string, by: number) => COLUMNS[COLUMNS.indexOf(letter) + by] ?? '';

/** A formula copied down keeps what its dollars hold; another, pasted elsewhere, moves by rows and columns. */
function copies(
  random: Random,
  operator: '*' | '/',
  pasted: 'row first' | 'column first',
  columns: readonly string[],
) {
  const data = random.pick(columns);
  const here = move(data, 1);
  const fixed = `${move(data, random.int(3, 5))}$${random.int(1, 3)}`;
  const from = random.int(2, 4);
  const to = from + random.int(6, 8);
  const rate = `$${fixed}`;
  const plain = fixed.replace('$', '');
  const [right, down] = [random.int(1, 2), random.int(2, 4)];
  const row = random.int(2, 4);
  const a = `$A${row}+B$1`;
  const b = `C$1*$B${row}`;
  const source = pasted === 'row first' ? `D${row}` : `F${row}`;
  const target = `${move(source[0] ?? '', right)}${row + down}`;
  const moved =
    pasted === 'row first'
      ? `$A${row + down}+${move('B', right)}$1`
      : `${move('C', right)}$1*$B${row + down}`;
  const wrong =
    pasted === 'row first'
      ? [a, `$A${row + down}+B$1`, `${move('A', right)}${row + down}+${move('B', right)}${1 + down}`]
      : [b, `C$1*$B${row + down}`, `${move('C', right)}${1 + down}*${move('B', right)}${row + down}`];
  return {
    cell: `${here}${from}`,
    formula: `=${data}${from}${operator}${rate}`,
    last: `${here}${to}`,
    source,
    second: `=${pasted === 'row first' ? a : b}`,
    target,
    columns: right === 1 ? 'd’une colonne' : 'de deux colonnes',
    rows: ['', '', 'deux', 'trois', 'quatre'][down] ?? '',
    row,
    copied: [`=${data}${to}${operator}${rate}`, `${data}${to}${operator}${rate}`],
    moved: [`=${moved}`, moved],
    notCopied: misses(
      [],
      [
        `=${data}${from}${operator}${rate}`,
        `=${data}${to}${operator}${plain}`,
        `=${data}${to}${operator}$${fixed[0]}$${Number(plain.slice(1)) + to - from}`,
      ],
    ),
    notMoved: misses(
      moved,
      wrong.map((text) => `=${text}`),
    ),
  };
}

export const rents = (random: Random) => copies(random, '*', 'row first', ['B']);
export const bread = (random: Random) => copies(random, '/', 'column first', ['C', 'D']);

type Row = (string | number)[];

/** A column of weights to add up; what a range too short, too long or of the wrong column would give is refused. */
function weights(random: Random, header: Row, places: readonly string[], low: number, span: number) {
  const lines = Array.from(
    { length: random.int(42, 68) },
    (_, i): Row => [i + 1, random.pick(places), (low + random.int(0, span - 1)) / 10],
  );
  const tenths = lines.map((line) => Math.round(Number(line[2]) * 10));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / 10;
  const total = sum(tenths);
  const count = lines.length;
  return {
    count,
    lastRow: count + 1,
    total: String(total).replace('.', ','),
    not: misses(total, [
      sum(tenths.slice(1)),
      sum(tenths.slice(0, -1)),
      Math.round((total + (count * (count + 1)) / 2) * 10) / 10,
      count,
      Number.isInteger(total) ? total + 1 : Math.round(total),
    ]),
    document: [header, ...lines],
  };
}

export const deposits = (random: Random) =>
  weights(random, ['Dépôt', 'Quartier', 'Poids (kg)'], ['Centre', 'Gare', 'Pont neuf', 'Stade'], 12, 480);

export const orchard = (random: Random) =>
  weights(random, ['Caisse', 'Fruit', 'Poids (kg)'], ['Pommes', 'Poires', 'Coings', 'Prunes'], 85, 140);

/** Names with a number each; the last one brings the total to a round figure, so that mean and share are exact. */
function shares(random: Random, names: readonly string[], header: Row, extreme: 'max' | 'min') {
  const mean = random.turn([80, 100, 120]);
  const total = mean * names.length;
  const named = random.turn(names.slice(2, -2));
  const permille = random.pick(
    [45, 50, 55, 60, 65, 70].filter((thousandth) => (total * thousandth) % 1000 === 0),
  );
  const part = (total * permille) / 1000;
  const others = random.shuffle(names.filter((name) => name !== named));
  // One well above all others, or well below.
  const far = extreme === 'max' ? Math.round(mean * 2.3) + random.int(0, 9) : random.int(8, 19);
  const rest = total - part - far;
  const drawn = others.slice(2).map(() => Math.round(mean * 0.55) + random.int(0, Math.round(mean * 0.8)));
  const last = rest - drawn.reduce((sum, value) => sum + value, 0);
  // What is missing is spread evenly, so that nobody stands out.
  const spread = Math.trunc((last - mean) / (drawn.length + 1));
  const values = new Map<string, number>([
    [named, part],
    [others[0] ?? '', far],
    ...others.slice(2).map((name, i): [string, number] => [name, (drawn[i] ?? 0) + spread]),
    [others[1] ?? '', last - spread * drawn.length],
  ]);
  const lines = names.map((name): Row => [name, values.get(name) ?? 0]);
  const all = lines.map((line) => Number(line[1]));
  const answer = extreme === 'max' ? Math.max(...all) : Math.min(...all);
  const sorted = all.toSorted((a, b) => (extreme === 'max' ? b - a : a - b));
  const percent = String(permille / 10).replace('.', ',');
  return {
    count: names.length,
    lastRow: names.length + 1,
    named,
    mean,
    far: answer,
    total: number(total),
    part,
    percent,
    notMean: misses(mean, [total, sorted[Math.floor(names.length / 2)] ?? 0, mean + 1]),
    notFar: misses(answer, [part, sorted[1] ?? 0, sorted.at(-1) ?? 0]),
    notPercent: misses(percent, [permille / 1000, part, Math.trunc(permille / 10) + 1]),
    document: [header, ...lines],
  };
}

const WALKS = [
  ...['Abbaye', 'Aqueduc', 'Belvédère', 'Bois clair', 'Cascade', 'Chapelle', 'Col des vents', 'Dolmen'],
  ...['Étangs', 'Falaise', 'Fontaine', 'Gué du moulin', 'Hameaux', 'Lac vert', 'Lavoirs', 'Mine', 'Phare'],
  ...['Prairies', 'Ruches', 'Tourbière', 'Vallon', 'Vignes', 'Viaduc', 'Verger', 'Zénith'],
];
const DISHES = [
  ...['Aubergines', 'Blettes', 'Brandade', 'Chili', 'Couscous', 'Curry', 'Dahl', 'Fenouil', 'Galettes'],
  ...['Gratin', 'Houmous', 'Lasagnes', 'Mafé', 'Moussaka', 'Paella', 'Potée', 'Ratatouille', 'Risotto'],
  ...['Tajine', 'Velouté'],
];

export const walks = (random: Random) => shares(random, WALKS, ['Sentier', 'Promeneurs'], 'max');
export const dishes = (random: Random) => shares(random, DISHES, ['Plat', 'Parts servies'], 'min');

const FIRST = [
  'Abel',
  'Bérénice',
  'Cheikh',
  'Diane',
  'Elias',
  'Flora',
  'Goran',
  'Josiane',
  'Kim',
  'Mehdi',
  'Nina',
  'Perrine',
];
const LETTERS = ['A.', 'B.', 'C.', 'D.', 'F.', 'G.', 'K.', 'L.', 'M.', 'R.', 'S.', 'T.'];

/** What a price by two conditions gives, and what the usual slips would give. */
function prices<T>(lines: readonly T[], low: number, high: number, tests: readonly ((line: T) => boolean)[]) {
  const cost = (isLow: (line: T) => boolean) =>
    lines.reduce((sum, line) => sum + (isLow(line) ? low : high), 0);
  const [right = 0, ...wrong] = tests.map(cost);
  return {
    count: lines.length,
    low,
    high,
    total: right,
    not: misses(right, [...wrong, low * lines.length, high * lines.length]),
  };
}

export function rink(random: Random) {
  const limit = random.turn([18, 16, 25]);
  const people = Array.from({ length: random.int(75, 95) }, (_, i) => ({
    name: `${random.pick(FIRST)} ${random.pick(LETTERS)}`,
    age: i % 17 === 3 ? limit : random.int(5, 74),
    here: random.int(0, 2) === 0,
  }));
  return {
    limit,
    ...prices(people, random.int(4, 6), random.int(8, 11), [
      ({ age, here }) => age < limit || here,
      ({ age, here }) => age <= limit || here,
      ({ age, here }) => age < limit && here,
    ]),
    document: [
      ['Numéro', 'Nom', 'Âge', 'Habitant'],
      ...people.map(({ name, age, here }, i): Row => [i + 1, name, age, here ? 'oui' : 'non']),
    ],
  };
}

export function parcels(random: Random) {
  const limit = random.turn([10, 12, 15, 20]);
  const zones = ['Nord', 'Sud', 'Ouest', 'Île', 'Est'];
  const sent = Array.from({ length: random.int(72, 92) }, (_, i) => ({
    zone: random.pick(zones),
    weight: i % 19 === 4 ? limit : random.int(1, 30),
  }));
  const cheap = random.int(5, 8);
  const dear = random.int(13, 17);
  return {
    limit,
    ...prices(sent, dear, cheap, [
      ({ zone, weight }) => weight > limit || zone === 'Île',
      ({ zone, weight }) => weight >= limit || zone === 'Île',
      ({ zone, weight }) => weight > limit && zone === 'Île',
    ]),
    document: [
      ['Colis', 'Zone', 'Poids (kg)'],
      ...sent.map(({ zone, weight }, i): Row => [`C${100 + i}`, zone, weight]),
    ],
  };
}
