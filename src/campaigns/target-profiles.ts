import type { StoredStage, TubeCap } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** The key of a profile made by Pix Admin, among the keys of targets: the dot is in no key of the content. */
export const profileKey = (id: number): string => `admin.${id}`;

export function profileIdOf(key: string): number | null {
  const digits = /^admin\.([1-9]\d{0,14})$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Public ones, and those attached to the organisation; an obsolete one is no longer offered. */
const usable = (db: DbOrTrx, organisationId: number) =>
  db
    .selectFrom('targetProfiles as p')
    .where('p.obsoleteAt', 'is', null)
    .where((e) =>
      e.or([
        e('p.isPublic', '=', true),
        e.exists(
          e
            .selectFrom('targetProfileSpaces as s')
            .whereRef('s.profileId', '=', 'p.id')
            .where('s.organisationId', '=', organisationId)
            .select('s.profileId'),
        ),
      ]),
    );

export function listUsableProfiles(db: DbOrTrx, organisationId: number) {
  return usable(db, organisationId).orderBy('p.title').orderBy('p.id').select(['p.id', 'p.title']).execute();
}

export async function findUsableProfile(db: DbOrTrx, input: { organisationId: number; id: number }) {
  const row = await usable(db, input.organisationId)
    .where('p.id', '=', input.id)
    .select(['p.title', 'p.tubes', 'p.stages'])
    .executeTakeFirst();
  return row ?? null;
}

export interface ProfileFields {
  readonly title: string;
  readonly description: string | null;
  readonly tubes: readonly TubeCap[];
  readonly stages: readonly StoredStage[];
  readonly isPublic: boolean;
  readonly forNewSpaces: boolean;
}

const stored = (fields: ProfileFields) => ({
  ...fields,
  tubes: JSON.stringify(fields.tubes),
  stages: JSON.stringify(fields.stages),
});

export async function createProfile(
  db: DbOrTrx,
  input: { fields: ProfileFields; now: Date },
): Promise<number> {
  const row = await db
    .insertInto('targetProfiles')
    .values({ ...stored(input.fields), createdAt: input.now, updatedAt: input.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Campaigns made before keep what they froze. False: no such profile. */
export async function editProfile(
  db: DbOrTrx,
  input: { id: number; fields: ProfileFields; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('targetProfiles')
    .set({ ...stored(input.fields), updatedAt: input.now })
    .where('id', '=', input.id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** An obsolete profile makes no new campaign; those under way go on. False when it already was so. */
export async function setObsolete(
  db: DbOrTrx,
  input: { id: number; obsolete: boolean; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('targetProfiles')
    .set({ obsoleteAt: input.obsolete ? input.now : null })
    .where('id', '=', input.id)
    .where('obsoleteAt', input.obsolete ? 'is' : 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when it was attached already. */
export async function attachProfile(
  db: DbOrTrx,
  input: { profileId: number; organisationId: number; now: Date },
): Promise<boolean> {
  const { now, ...row } = input;
  const result = await db
    .insertInto('targetProfileSpaces')
    .values({ ...row, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function detachProfile(
  db: DbOrTrx,
  input: { profileId: number; organisationId: number },
): Promise<boolean> {
  const result = await db
    .deleteFrom('targetProfileSpaces')
    .where('profileId', '=', input.profileId)
    .where('organisationId', '=', input.organisationId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** What each space that opens is given. */
export async function attachDefaultProfiles(
  db: DbOrTrx,
  input: { organisationId: number; now: Date },
): Promise<void> {
  await db
    .insertInto('targetProfileSpaces')
    .columns(['profileId', 'organisationId', 'createdAt'])
    .expression((e) =>
      e
        .selectFrom('targetProfiles')
        .where('forNewSpaces', '=', true)
        .where('obsoleteAt', 'is', null)
        .select(['id', e.val(input.organisationId).as('organisationId'), e.val(input.now).as('createdAt')]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
