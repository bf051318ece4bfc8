import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Row = (string | number | null)[];

/** A small seeded generator: the same list, hence the same bytes, at each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

interface Club {
  readonly seed: number;
  readonly count: number;
  readonly header: Row;
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Values of the list, in the order of the sheet « Listes ». */
  readonly allowed: readonly string[];
  /** Entries that break the list: row (0 = first person), text, and the value that was meant. */
  readonly odd: Readonly<Record<number, readonly [string, string]>>;
  readonly listTitle: string;
  readonly sheet: string;
  /** First year and number of years that go with each value of the list. */
  readonly years: Readonly<Record<string, readonly [number, number]>>;
}

function sheets(club: Club): { name: string; rows: Row[] }[] {
  const draw = seeded(club.seed);
  const people = Array.from({ length: club.count }, (_, i): Row => {
    const name = `${club.first[draw(club.first.length)]} ${club.last[(i * 7 + draw(3)) % club.last.length]}`;
    const drawn = club.allowed[draw(club.allowed.length)] ?? '';
    const [written, meant] = club.odd[i] ?? [drawn, drawn];
    const [from, span] = club.years[meant] ?? [2023, 4];
    return [i + 1, name, from + draw(span), written];
  });
  const list: Row[] = [[club.listTitle, 'Remarque'], ...club.allowed.map((value): Row => [value, null])];
  return [
    { name: club.sheet, rows: [club.header, ...people] },
    { name: 'Listes', rows: [...list, [null, null], ['Liste relue en septembre', null]] },
  ];
}

const SWIM: Club = {
  seed: 4127,
  count: 64,
  sheet: 'Inscriptions',
  header: ['Numéro', 'Nom', 'Naissance', 'Groupe'],
  first: [
    'Anouk',
    'Bilal',
    'Carmen',
    'Dimitri',
    'Esra',
    'Fanny',
    'Gil',
    'Hanaé',
    'Ivan',
    'Jade',
    'Kenza',
    'Loïc',
  ],
  last: [
    'Abadie',
    'Benali',
    'Cordier',
    'Da Silva',
    'Evrard',
    'Fofana',
    'Garnier',
    'Huynh',
    'Issa',
    'Jourdan',
    'Kaya',
  ],
  listTitle: 'Groupes',
  allowed: ['Bébés', 'Enfants', 'Ados', 'Adultes', 'Aquagym', 'Seniors'],
  odd: {
    5: ['Enfant', 'Enfants'],
    13: ['Ado', 'Ados'],
    22: ['Adultes soir', 'Adultes'],
    23: ['Enfant', 'Enfants'],
    34: ['Gym', 'Aquagym'],
    41: ['Ado', 'Ados'],
    47: ['Senior', 'Seniors'],
    55: ['Adulte', 'Adultes'],
    62: ['Enfant', 'Enfants'],
  },
  years: {
    Bébés: [2023, 3],
    Enfants: [2014, 8],
    Ados: [2009, 5],
    Adultes: [1966, 42],
    Aquagym: [1950, 50],
    Seniors: [1944, 18],
  },
};

const TOOLS: Club = {
  seed: 9043,
  count: 72,
  sheet: 'Prêts',
  header: ['Prêt', 'Nom', 'Année', 'Rayon'],
  first: [
    'Margot',
    'Nabil',
    'Olga',
    'Paolo',
    'Quitterie',
    'Rokhaya',
    'Sacha',
    'Tiago',
    'Ursula',
    'Victor',
    'Wassim',
    'Yuna',
  ],
  last: [
    'Lambert',
    'Mendy',
    'Nguyen',
    'Ortega',
    'Pires',
    'Quéré',
    'Roussel',
    'Sow',
    'Tran',
    'Ubeda',
    'Vasseur',
  ],
  listTitle: 'Rayons',
  allowed: ['Jardin', 'Peinture', 'Perçage', 'Ponçage', 'Couture', 'Cuisine', 'Vélo', 'Échelles'],
  odd: {
    3: ['Jardinage', 'Jardin'],
    11: ['Vélos', 'Vélo'],
    19: ['Perceuse', 'Perçage'],
    28: ['Échelle', 'Échelles'],
    36: ['Jardinage', 'Jardin'],
    44: ['Peintures', 'Peinture'],
    58: ['Vélos', 'Vélo'],
    66: ['Divers', 'Couture'],
    67: ['Échelle', 'Échelles'],
    70: ['Couteaux', 'Cuisine'],
    71: ['Jardinage', 'Jardin'],
  },
  years: {},
};

export function make(): Record<string, Uint8Array> {
  return {
    'natation.ods': makeOds(sheets(SWIM)),
    'natation.xlsx': makeXlsx(sheets(SWIM)),
    'outils.ods': makeOds(sheets(TOOLS)),
    'outils.xlsx': makeXlsx(sheets(TOOLS)),
  };
}
