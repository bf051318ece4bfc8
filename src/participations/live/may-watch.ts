import { idleSince } from '../../accounts/index.ts';
import type { DbOrTrx } from '../../platform/db.ts';

/** A stream as what lets it be: a session that lives, of someone who is still a member of the campaign's space. */
export interface Right {
  readonly sessionId: string;
  readonly campaignId: number;
  readonly role: 'admin' | 'member';
}

const nameOf = ({ sessionId, campaignId, role }: Right): string => `${sessionId} ${campaignId} ${role}`;

/** Which of these may go on, in one statement for all the streams of the process. Looking does not keep a session alive. */
export async function rightsLeft(
  db: DbOrTrx,
  input: { rights: readonly Right[]; now: Date },
): Promise<(right: Right) => boolean> {
  if (input.rights.length === 0) return () => false;
  const rows = await db
    .selectFrom('sessions as s')
    .innerJoin('memberships as m', 'm.userId', 's.userId')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .innerJoin('campaigns as c', 'c.organisationId', 'o.id')
    .where('s.id', 'in', [...new Set(input.rights.map(({ sessionId }) => sessionId))])
    .where('c.id', 'in', [...new Set(input.rights.map(({ campaignId }) => campaignId))])
    .where('s.expiresAt', '>', input.now)
    .where('s.lastSeenAt', '>', idleSince(input.now))
    .where('o.archivedAt', 'is', null)
    .where('c.deletedAt', 'is', null)
    .select(['s.id as sessionId', 'c.id as campaignId', 'm.role'])
    .execute();
  const left = new Set(rows.map(nameOf));
  return (right) => left.has(nameOf(right));
}
