import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Row = (string | number | null)[];

/** A small seeded generator: the same rows, hence the same bytes, at each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}

function pick(list: readonly string[], draw: (below: number) => number): string {
  return list[draw(list.length)] ?? '';
}

/** One list in three formats. */
function oneSheet(base: string, name: string, rows: Row[]): Record<string, Uint8Array> {
  return {
    [`${base}.ods`]: makeOds([{ name, rows }]),
    [`${base}.xlsx`]: makeXlsx([{ name, rows }]),
    [`${base}.csv`]: makeCsv(rows),
  };
}

function twoSheets(base: string, sheets: { name: string; rows: Row[] }[]): Record<string, Uint8Array> {
  return { [`${base}.ods`]: makeOds(sheets), [`${base}.xlsx`]: makeXlsx(sheets) };
}

const FIRST = [
  'Abel',
  'Bérénice',
  'Cheikh',
  'Diane',
  'Elias',
  'Flora',
  'Goran',
  'Hélia',
  'Ilyès',
  'Josiane',
  'Kim',
  'Lalla',
  'Mehdi',
  'Nina',
  'Octave',
  'Perrine',
];
const LETTERS = ['A.', 'B.', 'C.', 'D.', 'F.', 'G.', 'K.', 'L.', 'M.', 'P.', 'R.', 'S.', 'T.', 'V.'];

/** formula.2: one amount a line, to be summed. */
function collection(
  seed: number,
  count: number,
  places: readonly string[],
  header: Row,
  low: number,
  span: number,
): Row[] {
  const draw = seeded(seed);
  const lines = Array.from(
    { length: count },
    (_, i): Row => [i + 1, pick(places, draw), (low + draw(span)) / 10],
  );
  return [header, ...lines];
}

/** formula.3: the last line brings the total to a round figure, so that mean and share are exact. */
function shares(
  seed: number,
  names: readonly string[],
  header: Row,
  low: number,
  span: number,
  total: number,
  fixed: Readonly<Record<string, number>>,
): Row[] {
  const draw = seeded(seed);
  const lines = names.map((name): [string, number] => [name, fixed[name] ?? low + draw(span)]);
  const before = lines.slice(0, -1).reduce((sum, [, value]) => sum + value, 0);
  const last = names[names.length - 1] ?? '';
  return [header, ...lines.slice(0, -1), [last, total - before]];
}

const WALKS = [
  'Abbaye',
  'Aqueduc',
  'Balcon du roi',
  'Belvédère',
  'Bois clair',
  'Cascade',
  'Chapelle',
  'Col des vents',
  'Combe noire',
  'Dolmen',
  'Écluses',
  'Étangs',
  'Falaise',
  'Fontaine',
  'Gué du moulin',
  'Hameaux',
  'Lac vert',
  'Lavoirs',
  'Mine',
  'Phare',
  'Prairies',
  'Ruches',
  'Tourbière',
  'Vallon',
  'Vignes',
];
const DISHES = [
  'Aubergines',
  'Blettes',
  'Brandade',
  'Chili',
  'Courge rôtie',
  'Couscous',
  'Curry',
  'Dahl',
  'Fenouil',
  'Galettes',
  'Gratin',
  'Houmous',
  'Lasagnes',
  'Mafé',
  'Moussaka',
  'Navarin',
  'Paella',
  'Poireaux',
  'Potée',
  'Ratatouille',
  'Risotto',
  'Salade',
  'Tajine',
  'Tarte',
  'Tofu',
  'Velouté',
  'Waterzoï',
  'Yassa',
  'Zarzuela',
  'Ziti',
];

/** formula.5: a price that depends on two columns. */
function tickets(): Row[] {
  const draw = seeded(815);
  const lines = Array.from({ length: 90 }, (_, i): Row => {
    const age = 4 + draw(76);
    return [
      i + 1,
      `${pick(FIRST, draw)} ${pick(LETTERS, draw)}`,
      i % 17 === 3 ? 18 : age,
      draw(3) === 0 ? 'oui' : 'non',
    ];
  });
  return [['Numéro', 'Nom', 'Âge', 'Habitant'], ...lines];
}

function parcels(): Row[] {
  const draw = seeded(2607);
  const lines = Array.from({ length: 85 }, (_, i): Row => {
    const weight = 1 + draw(30);
    return [`C${100 + i}`, pick(['Nord', 'Sud', 'Ouest', 'Île', 'Est'], draw), i % 19 === 4 ? 10 : weight];
  });
  return [['Colis', 'Zone', 'Poids (kg)'], ...lines];
}

/** formula.6: quantities in one sheet, unit prices in another, in another order. */
function orders(
  seed: number,
  count: number,
  codes: readonly string[],
  step: number,
  header: Row,
  low: number,
  mostly: number,
): Row[] {
  const draw = seeded(seed);
  const lines = Array.from(
    { length: count },
    (_, i): Row => [i + 1, codes[(i * step + draw(codes.length)) % codes.length] ?? '', low + draw(mostly)],
  );
  return [header, ...lines];
}

const SEEDS: readonly (readonly [string, string, number])[] = [
  ['TOM-2', 'Tomate ancienne', 3.2],
  ['BAS-1', 'Basilic', 2.5],
  ['COU-7', 'Courge muscade', 2.9],
  ['TOM-1', 'Tomate cerise', 2.8],
  ['RAD-4', 'Radis long', 1.6],
  ['FEV-3', 'Fève', 3.5],
  ['COU-2', 'Courgette ronde', 2.7],
  ['MAC-5', 'Mâche', 1.9],
  ['PAN-6', 'Panais', 2.1],
  ['BAS-4', 'Basilic pourpre', 2.6],
];
const FABRICS: readonly (readonly [string, string, number])[] = [
  ['LIN-30', 'Lin lavé', 14.5],
  ['COT-12', 'Coton rayé', 8.9],
  ['WAX-05', 'Wax fleuri', 11.2],
  ['COT-11', 'Coton uni', 7.4],
  ['VEL-21', 'Velours côtelé', 12.8],
  ['LIN-31', 'Lin brut', 13.6],
  ['SAT-08', 'Satin', 9.5],
  ['JER-17', 'Jersey', 10.3],
  ['TOI-40', 'Toile épaisse', 15.1],
];

export function make(): Record<string, Uint8Array> {
  return {
    ...oneSheet(
      'ressourcerie',
      'Dépôts',
      collection(
        331,
        56,
        ['Centre', 'Gare', 'Pont neuf', 'Stade'],
        ['Dépôt', 'Quartier', 'Poids (kg)'],
        12,
        480,
      ),
    ),
    ...oneSheet(
      'verger',
      'Récolte',
      collection(
        773,
        63,
        ['Pommes', 'Poires', 'Coings', 'Prunes'],
        ['Caisse', 'Fruit', 'Poids (kg)'],
        85,
        140,
      ),
    ),
    ...oneSheet(
      'sentiers',
      'Visites',
      shares(89, WALKS, ['Sentier', 'Promeneurs'], 24, 112, 2000, { 'Lac vert': 130, Phare: 171, Mine: 17 }),
    ),
    ...oneSheet(
      'cantine',
      'Plats',
      shares(402, DISHES, ['Plat', 'Parts servies'], 50, 140, 3600, { Mafé: 198, Couscous: 231, Tofu: 31 }),
    ),
    ...oneSheet('billets', 'Entrées', tickets()),
    ...oneSheet('colis', 'Envois', parcels()),
    ...twoSheets('graines', [
      {
        name: 'Commandes',
        rows: orders(
          1203,
          70,
          SEEDS.map(([code]) => code),
          3,
          ['Ligne', 'Code', 'Sachets'],
          1,
          9,
        ),
      },
      {
        name: 'Tarifs',
        rows: [['Code', 'Graine', 'Prix du sachet'], ...SEEDS.map((line): Row => [...line])],
      },
    ]),
    ...twoSheets('tissus', [
      {
        name: 'Ventes',
        rows: orders(
          5518,
          66,
          FABRICS.map(([code]) => code),
          2,
          ['Vente', 'Code', 'Mètres'],
          1,
          6,
        ),
      },
      {
        name: 'Tarifs',
        rows: [['Code', 'Tissu', 'Prix du mètre'], ...FABRICS.map((line): Row => [...line])],
      },
    ]),
  };
}
