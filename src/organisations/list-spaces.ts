import type { Role } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { ORGA_TERMS_VERSION } from './accept-orga-terms.ts';

/** An organisation as one of its members sees it. */
export interface Space {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly role: Role;
  readonly termsAccepted: boolean;
  readonly lastVisitAt: Date | null;
}

/** The open spaces of a person, the one last visited first; without visit, the one joined first. */
export async function listSpaces(db: DbOrTrx, userId: string): Promise<Space[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .leftJoin('orgaTermsAcceptances as t', (join) =>
      join.onRef('t.userId', '=', 'm.userId').on('t.version', '=', ORGA_TERMS_VERSION),
    )
    .where('m.userId', '=', userId)
    .where('o.archivedAt', 'is', null)
    .orderBy('m.lastVisitAt', (o) => o.desc().nullsLast())
    .orderBy('m.createdAt')
    .orderBy('m.organisationId')
    .select(['o.id', 'o.name', 'm.role', 'm.lastVisitAt', 't.acceptedAt'])
    .execute();
  return rows.map((row) => ({
    organisationId: row.id,
    organisationName: row.name,
    role: row.role,
    termsAccepted: row.acceptedAt !== null,
    lastVisitAt: row.lastVisitAt,
  }));
}
