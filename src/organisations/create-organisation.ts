import type { OrganisationsTable } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

export interface NewOrganisation {
  readonly name: string;
  readonly type: OrganisationsTable['type'];
  readonly uai: string | null;
  readonly town: string | null;
  readonly postcode?: string | null;
  readonly now: Date;
}

export async function createOrganisation(db: DbOrTrx, input: NewOrganisation): Promise<number> {
  const { now, ...fields } = input;
  const row = await db
    .insertInto('organisations')
    .values({ ...fields, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
