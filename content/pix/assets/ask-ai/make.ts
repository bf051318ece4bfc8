import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

type Book = readonly [author: string, title: string, year: number];

/** What the assistant quotes rightly or with a detail changed, among the other books of the shelf. */
const BEES: readonly Book[] = [
  ['Aubert, Salomé', 'L’hiver de la ruche', 2019],
  ['Diallo, Mamadou', 'Abeilles des toits', 2021],
  ['Lemoine, Gaspard', 'Le miel et la ville', 2016],
  ['Petrov, Ilya', 'Petit atlas des pollens', 2020],
];
const BREAD: readonly Book[] = [
  ['Ferrer, Nuria', 'Farines oubliées', 2018],
  ['Hamdi, Leïla', 'Le pain des oasis', 2022],
  ['Kowalski, Jan', 'Histoire du fournil', 2015],
  ['Tran, Mai', 'Levains du monde', 2020],
];

const AUTHORS = ['Aubry', 'Benali', 'Costa', 'Dupuis', 'Estève', 'Faye', 'Girard', 'Haddad', 'Ivanov'];
const NAMES = ['Anne', 'Bilal', 'Chloé', 'Denis', 'Fatou', 'Hugo', 'Inès', 'Karim', 'Lise', 'Marco'];
const FIRST = ['Carnet', 'Guide', 'Histoire', 'Manuel', 'Récit', 'Album'];

/** Other books: every pair of a first word and a subject comes once. */
function shelf(subjects: readonly string[]): Book[] {
  return subjects.flatMap((subject, s) =>
    FIRST.map((first, f): Book => {
      const at = s * FIRST.length + f;
      return [
        `${AUTHORS[at % AUTHORS.length]}, ${NAMES[at % NAMES.length]}`,
        `${first} ${subject}`,
        2005 + ((at * 7) % 19),
      ];
    }),
  );
}

function catalogue(books: readonly Book[]) {
  const sorted = books.toSorted((one, other) => one[0].localeCompare(other[0], 'fr') || one[2] - other[2]);
  return [['Cote', 'Auteur', 'Titre', 'Année'], ...sorted.map((book, at) => [`M${at + 101}`, ...book])];
}

export function make(): Record<string, Uint8Array> {
  const bees = catalogue([
    ...BEES,
    ...shelf([
      'des jardins',
      'du verger',
      'des insectes',
      'de la forêt',
      'du sol',
      'des fleurs',
      'du potager',
    ]),
  ]);
  const bread = catalogue([
    ...BREAD,
    ...shelf(['de la cuisine', 'du blé', 'des marchés', 'du sucre', 'des épices', 'du moulin', 'des fêtes']),
  ]);
  return {
    'catalogue-ouest.ods': makeOds([{ name: 'Catalogue', rows: bees }]),
    'catalogue-ouest.csv': makeCsv(bees),
    'catalogue-est.ods': makeOds([{ name: 'Catalogue', rows: bread }]),
    'catalogue-est.csv': makeCsv(bread),
  };
}
