import type { DbOrTrx } from '../platform/db.ts';

export interface EditCampaign {
  readonly organisationId: number;
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly landingText: string | null;
}

/** Name, title and landing text may change; target, identifier and code never do. False: no such campaign here. */
export async function editCampaign(db: DbOrTrx, input: EditCampaign): Promise<boolean> {
  const result = await db
    .updateTable('campaigns')
    .set({ name: input.name, title: input.title, landingText: input.landingText })
    .where('organisationId', '=', input.organisationId)
    .where('id', '=', input.id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
