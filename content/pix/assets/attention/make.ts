import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';
import type { Row } from '../../../makers/table.ts';

/** How many messages one person sends on closed days, out of hours on open days, and in hours. */
type Habit = readonly [name: string, closed: number, outside: number, inside: number];

interface Log {
  readonly first: readonly [year: number, month: number, day: number];
  /** Days since the first one, of two weeks. */
  readonly closedDays: readonly number[];
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly habits: readonly Habit[];
  readonly subjects: readonly string[];
}

const OFFICE: Log = {
  first: [2026, 2, 2],
  closedDays: [5, 6, 12, 13],
  outside: [
    '07:12',
    '18:30',
    '21:05',
    '19:48',
    '06:55',
    '22:31',
    '18:47',
    '20:10',
    '07:44',
    '23:02',
    '19:15',
  ],
  inside: ['08:00', '09:26', '11:03', '14:40', '18:29', '10:15', '16:08', '17:52', '12:20', '15:33', '08:41'],
  habits: [
    ['Pavel', 1, 2, 22],
    ['Agnès', 4, 5, 8],
    ['Salimata', 2, 1, 13],
    ['Théo', 1, 3, 10],
  ],
  subjects: ['Plans', 'Devis', 'Visite', 'Client', 'Permis'],
};

// Closed on Sunday and Monday: the first day is a Monday.
const TUTORING: Log = {
  first: [2026, 2, 16],
  closedDays: [0, 6, 7, 13],
  outside: ['08:35', '19:00', '20:22', '07:50', '21:17', '08:58', '19:41', '22:06', '08:12', '20:54'],
  inside: ['09:00', '10:31', '13:45', '18:59', '16:20', '11:11', '17:38', '14:02', '15:55', '12:07'],
  habits: [
    ['Corinne', 1, 3, 23],
    ['Lou', 1, 2, 11],
    ['Hamid', 4, 4, 9],
    ['Jia', 1, 1, 12],
  ],
  subjects: ['Planning', 'Salle', 'Bénévole', 'Famille'],
};

const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

function rowsOf({ first, closedDays, outside, inside, habits, subjects }: Log): Row[] {
  const openDays = Array.from({ length: 14 }, (_, day) => day).filter((day) => !closedDays.includes(day));
  let turn = 0;
  const pick = <T>(values: readonly T[], fallback: T): T => values[turn % values.length] ?? fallback;
  const messages = habits.flatMap(([name, closed, late, fine]) =>
    [...Array(closed + late + fine).keys()].map((at) => {
      turn += 1;
      const day = pick(at < closed ? closedDays : openDays, 0);
      // On a closed day any hour is out, so those of the working day stand there: a filter on hours alone misses them.
      const hour = pick(at >= closed && at < closed + late ? outside : inside, '');
      return { name, day, hour, subject: pick(subjects, '') };
    }),
  );
  return [
    ['Date', 'Jour', 'Heure', 'De', 'Sujet'],
    ...messages
      .toSorted((one, other) => one.day - other.day || (one.hour < other.hour ? -1 : 1))
      .map(({ name, day, hour, subject }) => {
        const date = new Date(Date.UTC(first[0], first[1], first[2] + day));
        const written = date.toISOString().slice(0, 10).split('-').reverse().join('/');
        return [written, DAYS[date.getUTCDay()] ?? '', hour, name, subject];
      }),
  ];
}

export function make(): Record<string, Uint8Array> {
  const office = rowsOf(OFFICE);
  const tutoring = rowsOf(TUTORING);
  return {
    'messages-cabinet.ods': makeOds([{ name: 'Messages', rows: office }]),
    'messages-cabinet.csv': makeCsv(office),
    'messages-association.ods': makeOds([{ name: 'Messages', rows: tutoring }]),
    'messages-association.csv': makeCsv(tutoring),
  };
}
