import type { MessageKey } from '../../messages.ts';

/** What the team page says after an act, by the word of its address. */
export const TEAM_NEWS = {
  invitations: 'team.done-invited',
  renvoi: 'team.done-resent',
  annulation: 'team.done-cancelled',
  role: 'team.done-role',
  retrait: 'team.done-removed',
} as const satisfies Record<string, MessageKey>;

export type TeamNews = keyof typeof TEAM_NEWS;

export const readNews = (word: unknown): TeamNews | null =>
  typeof word === 'string' && Object.hasOwn(TEAM_NEWS, word) ? (word as TeamNews) : null;
