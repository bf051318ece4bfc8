import type { Role } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** Of the text `orga.terms-text`. Raising it asks every member to accept again; a test remembers the text of each version. */
export const ORGA_TERMS_VERSION = '2026-11';

export interface MembershipFound {
  readonly organisation: { readonly organisationId: number; readonly organisationName: string };
  readonly role: Role;
  readonly termsAccepted: boolean;
}

/** The person's organisation (the first one joined, until several can be chosen between), or null. */
export async function findMembership(db: DbOrTrx, userId: string): Promise<MembershipFound | null> {
  const row = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .leftJoin('orgaTermsAcceptances as t', (join) =>
      join.onRef('t.userId', '=', 'm.userId').on('t.version', '=', ORGA_TERMS_VERSION),
    )
    .where('m.userId', '=', userId)
    .where('o.archivedAt', 'is', null)
    .orderBy('m.createdAt')
    .orderBy('m.organisationId')
    .select(['o.id', 'o.name', 'm.role', 't.acceptedAt'])
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    organisation: { organisationId: row.id, organisationName: row.name },
    role: row.role,
    termsAccepted: row.acceptedAt !== null,
  };
}
