import type { Clock } from '../src/platform/clock.ts';

/** A clock that moves only when told to. */
export interface TestClock {
  readonly now: Clock;
  readonly advance: (amount: { minutes?: number; hours?: number; days?: number }) => void;
}

export function testClock(start = '2026-11-02T09:00:00Z'): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance: ({ minutes = 0, hours = 0, days = 0 }) => {
      at += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}
