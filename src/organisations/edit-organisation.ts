import type { OrganisationType } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

export interface EditOrganisation {
  readonly id: number;
  readonly name: string;
  readonly type: OrganisationType;
  readonly uai: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
}

/** False: no such organisation. */
export async function editOrganisation(db: DbOrTrx, input: EditOrganisation): Promise<boolean> {
  const { id, ...fields } = input;
  const result = await db.updateTable('organisations').set(fields).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Its members lose the space at their next request; nothing is erased. False when it was archived already. */
export async function archiveOrganisation(db: DbOrTrx, input: { id: number; now: Date }): Promise<boolean> {
  const result = await db
    .updateTable('organisations')
    .set({ archivedAt: input.now })
    .where('id', '=', input.id)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function reopenOrganisation(db: DbOrTrx, input: { id: number }): Promise<boolean> {
  const result = await db
    .updateTable('organisations')
    .set({ archivedAt: null })
    .where('id', '=', input.id)
    .where('archivedAt', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
