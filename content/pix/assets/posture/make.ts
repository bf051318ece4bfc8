import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

interface Diary {
  readonly places: readonly [string, string, string];
  readonly days: number;
  /** Pain of a day; only one of the three columns decides it. */
  readonly pain: (place: number, breaks: number) => number;
}

/** Pain follows the breaks; places and hours come and go without a link to it. */
const SAMIRA: Diary = {
  places: ['bureau', 'cuisine', 'train'],
  days: 42,
  pain: (_place, breaks) => 7 - breaks,
};

/** Pain follows the place (the sofa, third of the list); hours and breaks have no link to it. */
const ERWAN: Diary = {
  places: ['bureau', 'bibliothèque', 'canapé'],
  days: 42,
  pain: (place) => (place === 2 ? 7 : 2),
};

// 3 places, 7 counts of breaks and 42 days: every pair comes twice, and hours alternate between the two.
function rowsOf({ places, days, pain }: Diary): (string | number)[][] {
  const rows = Array.from({ length: days }, (_, day) => {
    const place = day % 3;
    const breaks = (day * 5) % 7;
    const second = day >= days / 2;
    const hours = (second ? 7 : 4) + ((day + breaks) % 2);
    const wobble = (day + place + (second ? 1 : 0)) % 2;
    return [day + 1, places[place] ?? '', hours, breaks, pain(place, breaks) + wobble];
  });
  return [['Jour', 'Place', 'Heures d’écran', 'Pauses', 'Douleur'], ...rows];
}

export function make(): Record<string, Uint8Array> {
  const neck = rowsOf(SAMIRA);
  const back = rowsOf(ERWAN);
  return {
    'carnet-nuque.ods': makeOds([{ name: 'Carnet', rows: neck }]),
    'carnet-nuque.csv': makeCsv(neck),
    'carnet-dos.ods': makeOds([{ name: 'Carnet', rows: back }]),
    'carnet-dos.csv': makeCsv(back),
  };
}
