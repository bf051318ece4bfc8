import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

interface Review {
  seed: number;
  folders: string[];
  people: string[];
  /** Date of departure of those who have left or will leave. */
  departures: Record<string, string>;
  /** The folder whose owner has left. */
  orphan: string;
  absent: string;
  owners: string[];
}

const THEATRE: Review = {
  seed: 1709,
  folders: ['Affiches', 'Billetterie', 'Costumes', 'Décors', 'Presse', 'Textes'],
  people: [
    'Alix Moreau',
    'Boubacar Sall',
    'Coralie Hug',
    'Dimitri Popov',
    'Estelle Ney',
    'Farouk Amir',
    'Gwen Le Goff',
    'Hana Sato',
  ],
  departures: { 'Coralie Hug': '2026-06-30', 'Farouk Amir': '2026-12-18', 'Gwen Le Goff': '2026-09-15' },
  orphan: 'Costumes',
  absent: 'Gwen Le Goff',
  owners: ['Alix Moreau', 'Boubacar Sall', 'Hana Sato'],
};

const SURGERY: Review = {
  seed: 362,
  folders: ['Agenda', 'Archives', 'Commandes', 'Formation', 'Planning', 'Travaux'],
  people: [
    'Amel Bouzid',
    'Bruno Salles',
    'Claire Imbert',
    'Duc Pham',
    'Elvire Roussin',
    'Fodé Camara',
    'Gina Moretti',
    'Hugues Blanc',
  ],
  departures: { 'Bruno Salles': '2026-08-31', 'Duc Pham': '2026-05-04', 'Elvire Roussin': '2027-01-15' },
  orphan: 'Formation',
  absent: 'Bruno Salles',
  owners: ['Amel Bouzid', 'Claire Imbert', 'Gina Moretti'],
};

/** Park and Miller’s generator: same seed, same rows. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 16807) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
}

function dateOf(next: (limit: number) => number): string {
  const month = String(1 + next(9)).padStart(2, '0');
  return `2026-${month}-${String(1 + next(28)).padStart(2, '0')}`;
}

function rowsOf(review: Review): string[][] {
  const next = randomFrom(review.seed);
  return review.folders.flatMap((folder, place) => {
    const absent = folder === review.orphan && review.absent;
    const owner = absent || (review.owners[place % review.owners.length] ?? '');
    const guests = review.people.filter((person) => person !== owner && next(3) > 0);
    const right = (person: string) =>
      (person === owner && 'propriétaire') || (['lecture', 'modification'][next(2)] ?? '');
    return [owner, ...guests].map((person) => [
      folder,
      person,
      right(person),
      review.departures[person] ?? '',
      dateOf(next),
    ]);
  });
}

const HEAD = ['Dossier', 'Personne', 'Droit', 'Date de départ', 'Dernière ouverture'];

export function make(): Record<string, Uint8Array> {
  const theatre = [HEAD, ...rowsOf(THEATRE)];
  const surgery = [HEAD, ...rowsOf(SURGERY)];
  return {
    'droits-theatre.ods': makeOds([{ name: 'Droits', rows: theatre }]),
    'droits-theatre.csv': makeCsv(theatre),
    'droits-cabinet.ods': makeOds([{ name: 'Droits', rows: surgery }]),
    'droits-cabinet.csv': makeCsv(surgery),
  };
}
