import type { ParticipationStatus } from '../../db/types.ts';

/** Mark and word of a status, wherever teachers see it. */
export const STATES = {
  started: ['hollow', 'results.state-started'],
  to_share: ['half', 'results.state-to-share'],
  shared: ['full', 'results.state-shared'],
} as const satisfies Record<ParticipationStatus, readonly [string, string]>;
