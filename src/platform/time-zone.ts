/** Time zones of French schools, the mainland first. IANA names; the words are in the catalogue. */
export const TIME_ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Wallis',
  'Pacific/Tahiti',
] as const;

export type TimeZone = (typeof TIME_ZONES)[number];

/** « 2026-12-04 » and « 17:30 » of the clock on the wall in that zone. */
export function wallClock(date: Date, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = date.toLocaleString('sv-SE', { timeZone }).split(' ');
  return { day, time: time.slice(0, 5) };
}

/**
 * The moment at which the clock on the wall shows that day and hour; null for a day or an hour that does not exist (the 31st of
 * February, 25:00). In the hour that a change of season skips, the moment just after; in the one it plays twice, the first.
 */
export function fromWallClock(day: string, time: string, timeZone: string): Date | null {
  const asUtc = new Date(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc.getTime()) || wallClock(asUtc, 'UTC').day !== day) return null;
  const shown = (moment: Date) => {
    const wall = wallClock(moment, timeZone);
    return Date.parse(`${wall.day}T${wall.time}:00Z`);
  };
  // The offset on the day before is tried first, then the one the day after: they differ when the season changes.
  const offsets = [-86_400_000, 86_400_000].map((step) => {
    const near = new Date(asUtc.getTime() + step);
    return shown(near) - near.getTime();
  });
  for (const offset of offsets) {
    const moment = new Date(asUtc.getTime() - offset);
    if (shown(moment) === asUtc.getTime()) return moment;
  }
  return new Date(asUtc.getTime() - (offsets[0] ?? 0));
}
