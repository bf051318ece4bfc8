import type { Role } from '../../db/types.ts';

/** `see-last-visits` is when colleagues last came: the administrator’s business, not the team’s. */
export type TeamAction =
  | 'see-team'
  | 'see-last-visits'
  | 'see-invitations'
  | 'invite'
  | 'change-role'
  | 'remove'
  | 'leave';

const OF_EVERYONE: ReadonlySet<TeamAction> = new Set(['see-team', 'leave']);

/** Who may do what with the team of the space they work in: all see their colleagues and may leave, administrators decide. */
export const can = (role: Role, action: TeamAction): boolean => role === 'admin' || OF_EVERYONE.has(action);
