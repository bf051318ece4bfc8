import { makeIcs } from '../../../makers/ics.ts';

const CONTE = makeIcs({
  id: 'conte-0610',
  title: 'Atelier conte à distance',
  from: '20261006T161500',
  to: '20261006T171500',
  place: 'https://visio.bibliotheque-rives.example/conte',
  about:
    'Chaque personne attend dans la salle d’attente et écrit ce mot pour entrer : GRENOUILLE\nPrévoyez un casque et un verre d’eau.',
  organiser: { name: 'Bibliothèque des Rives', address: 'bonjour@bibliotheque-rives.example' },
});

/** The same text twice: a calendar takes the one, any editor opens the other. */
export function make(): Record<string, Uint8Array> {
  return { 'atelier-conte.ics': CONTE, 'atelier-conte.txt': CONTE };
}
