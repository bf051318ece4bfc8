import { describe, expect, it } from 'vitest';
import { fromWallClock, TIME_ZONES, wallClock } from './time-zone.ts';

describe('the clock on the wall', () => {
  it.each([
    ['2026-12-04', '17:30', 'Europe/Paris', '2026-12-04T16:30:00.000Z'],
    ['2026-07-04', '17:30', 'Europe/Paris', '2026-07-04T15:30:00.000Z'],
    ['2026-12-04', '17:30', 'Indian/Reunion', '2026-12-04T13:30:00.000Z'],
    ['2026-12-04', '08:00', 'Pacific/Noumea', '2026-12-03T21:00:00.000Z'],
    ['2026-12-04', '17:30', 'America/Miquelon', '2026-12-04T20:30:00.000Z'],
    // Summer time begins: 02:30 does not exist; winter time begins: 02:30 comes twice.
    ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, expected) => {
    expect(fromWallClock(day, time, zone)?.toISOString()).toBe(expected);
  });

  it.each([
    ['2026-02-31', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-12-04', '25:00'],
    ['', '10:00'],
    ['demain', 'midi'],
  ])('does not know %s %s', (day, time) => {
    expect(fromWallClock(day, time, 'Europe/Paris')).toBeNull();
  });

  it('reads back what it wrote, in every zone, at every hour of a year', () => {
    for (const zone of TIME_ZONES)
      for (let hour = 0; hour < 24 * 365; hour += 7) {
        const moment = new Date(Date.UTC(2026, 0, 1, hour));
        const { day, time } = wallClock(moment, zone);
        const back = fromWallClock(day, time, zone);
        expect(back && wallClock(back, zone)).toEqual({ day, time });
      }
  });
});
