import { utf8 } from './bytes.ts';

export interface Meeting {
  readonly id: string;
  readonly title: string;
  /** « 20261006T161500 », on the clocks of Paris. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly about: string;
  readonly organiser: { readonly name: string; readonly address: string };
}

/** An invitation for a calendar (RFC 5545), in the time of Paris, written once and for all: no date of making. */
export function makeIcs({ id, title, from, to, place, about, organiser }: Meeting): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gue//calendrier//FR',
    'METHOD:REQUEST',
    ...PARIS,
    'BEGIN:VEVENT',
    `UID:${id}@reunions.example`,
    'DTSTAMP:20260105T080000Z',
    `DTSTART;TZID=Europe/Paris:${from}`,
    `DTEND;TZID=Europe/Paris:${to}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(about)}`,
    `ORGANIZER;CN=${organiser.name}:mailto:${organiser.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return utf8(lines.map((line) => `${fold(line)}\r\n`).join(''));
}

/** Clocks go forward on the last Sunday of March, back on the last one of October. */
const PARIS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  ...['BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD'],
  'END:VTIMEZONE',
];

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** A line has 75 bytes at most; what follows begins with a space, and no letter is cut in two. */
function fold(line: string): string {
  let [folded, room] = ['', 75];
  for (const letter of line) {
    const size = utf8(letter).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += letter;
    room -= size;
  }
  return folded;
}
