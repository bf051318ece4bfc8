import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Row = [string, string, string, string];

interface Copies {
  /** First names and last names, joined by place; two people may bear one name. */
  people: [string, string][];
  site: string;
  phoneStart: number;
  /** Places, in `people`, of the rows of each copy, in their order. */
  first: number[];
  second: number[];
  /** Places whose phone differs in the second copy. */
  changed: number[];
  sheets: [string, string];
}

const HIKE: Copies = {
  people: [
    ['Adèle', 'Morin'],
    ['Bilal', 'Cherif'],
    ['Carla', 'Neves'],
    ['Denis', 'Robin'],
    ['Elsa', 'Morin'],
    ['Fanta', 'Ba'],
    ['Gaël', 'Le Du'],
    ['Hugo', 'Petit'],
    ['Ilona', 'Nagy'],
    ['Jules', 'Robin'],
    ['Kenza', 'Saïdi'],
    ['Léo', 'Faure'],
    ['Maya', 'Blum'],
    ['Noé', 'Garnier'],
    ['Olga', 'Petrova'],
    ['Paul', 'Tran'],
    ['Hugo', 'Petit'],
    ['Rania', 'Haddad'],
    ['Sacha', 'Colin'],
    ['Tina', 'Rossi'],
    ['Ugo', 'Lambert'],
    ['Vera', 'Silva'],
    ['Willy', 'Onana'],
    ['Yasmina', 'Ferhat'],
    ['Zoé', 'Garnier'],
    ['Aldo', 'Conti'],
    ['Berthe', 'Leroux'],
    ['Chen', 'Wu'],
    ['Djamila', 'Kaci'],
    ['Erwan', 'Le Du'],
  ],
  site: 'poste-velmont.example',
  phoneStart: 1204,
  first: [7, 0, 3, 12, 20, 5, 9, 14, 1, 22, 18, 11, 27, 2, 25, 17, 6, 23, 10, 29, 15],
  second: [4, 16, 12, 8, 1, 24, 5, 19, 13, 0, 21, 17, 3, 26, 11, 28, 9, 20, 22],
  changed: [12, 5, 17, 9],
  sheets: ['Copie de Lina', 'Copie d’Omar'],
};

const CHESS: Copies = {
  people: [
    ['Aya', 'Nakano'],
    ['Boris', 'Klein'],
    ['Célia', 'Dumas'],
    ['Drissa', 'Koné'],
    ['Emma', 'Vidal'],
    ['Félix', 'Arnaud'],
    ['Grace', 'Mbemba'],
    ['Hans', 'Weber'],
    ['Inès', 'Lopez'],
    ['Joël', 'Martin'],
    ['Karima', 'Said'],
    ['Lucie', 'Dumas'],
    ['Mario', 'Greco'],
    ['Nadia', 'Benali'],
    ['Oscar', 'Vidal'],
    ['Pia', 'Holm'],
    ['Quentin', 'Roy'],
    ['Rosa', 'Lima'],
    ['Simon', 'Katz'],
    ['Joël', 'Martin'],
    ['Uma', 'Rao'],
    ['Victor', 'Hamon'],
    ['Wassim', 'Jaber'],
    ['Xavier', 'Roy'],
    ['Yuna', 'Kim'],
    ['Zita', 'Pinto'],
    ['Anselme', 'Gras'],
    ['Bintou', 'Sow'],
  ],
  site: 'echecs-brevane.example',
  phoneStart: 3307,
  first: [9, 2, 17, 5, 21, 0, 13, 24, 8, 11, 26, 6, 20, 3, 15, 18],
  second: [1, 24, 19, 6, 12, 2, 27, 13, 4, 0, 22, 17, 10, 26, 7, 14, 25, 8, 16, 23],
  changed: [24, 13, 8],
  sheets: ['Copie de Yuna', 'Copie de Victor'],
};

function mailOf(copies: Copies, place: number): string {
  const [first = '', last = ''] = copies.people[place] ?? [];
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll(' ', '')
    .toLowerCase();
  const earlier = copies.people
    .slice(0, place)
    .filter((other) => other[0] === first && other[1] === last).length;
  return `${plain}${['', '2'][earlier] ?? ''}@${copies.site}`;
}

function phoneOf(copies: Copies, place: number, shift: number): string {
  const digits = String(copies.phoneStart + place * 137 + shift).padStart(4, '0');
  return `01 99 00 ${digits.slice(0, 2)} ${digits.slice(2, 4)}`;
}

function rowOf(copies: Copies, place: number, shift: number): Row {
  const [first = '', last = ''] = copies.people[place] ?? [];
  return [last, first, mailOf(copies, place), phoneOf(copies, place, shift)];
}

function sheetsOf(copies: Copies): { name: string; rows: string[][] }[] {
  const head = ['Nom', 'Prénom', 'Courriel', 'Téléphone'];
  const second = copies.second.map((place) =>
    rowOf(copies, place, Number(copies.changed.includes(place)) * 51),
  );
  return [
    { name: copies.sheets[0], rows: [head, ...copies.first.map((place) => rowOf(copies, place, 0))] },
    { name: copies.sheets[1], rows: [head, ...second] },
  ];
}

export function make(): Record<string, Uint8Array> {
  return {
    'inscrits-marche.ods': makeOds(sheetsOf(HIKE)),
    'inscrits-marche.xlsx': makeXlsx(sheetsOf(HIKE)),
    'inscrits-echecs.ods': makeOds(sheetsOf(CHESS)),
    'inscrits-echecs.xlsx': makeXlsx(sheetsOf(CHESS)),
  };
}
