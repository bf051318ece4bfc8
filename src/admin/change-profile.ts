import { recordAct } from '../accounts/index.ts';
import {
  attachProfile,
  createProfile,
  detachProfile,
  editProfile,
  type ProfileFields,
  setObsolete,
} from '../campaigns/index.ts';
import type { Db } from '../platform/db.ts';
import type { Acting } from './acting.ts';

const subject = (id: number) => ({ subject: { kind: 'target-profile', id } });

export function addProfile(db: Db, fields: ProfileFields, by: Acting): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const id = await createProfile(trx, { fields, now: by.now });
    await recordAct(trx, { act: 'create-profile', ...by, ...subject(id) });
    return id;
  });
}

export function changeProfile(db: Db, id: number, fields: ProfileFields, by: Acting): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (await editProfile(trx, { id, fields, now: by.now }))
      await recordAct(trx, { act: 'edit-profile', ...by, ...subject(id) });
  });
}

export function setProfileObsolete(db: Db, id: number, obsolete: boolean, by: Acting): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (await setObsolete(trx, { id, obsolete, now: by.now }))
      await recordAct(trx, { act: obsolete ? 'retire-profile' : 'restore-profile', ...by, ...subject(id) });
  });
}

export type AttachResult = { ok: true } | { ok: false; reason: 'no-such-space'; id: number };

/** To all of the spaces named, or to none. */
export function attachToSpaces(
  db: Db,
  input: { profileId: number; organisationIds: readonly number[] },
  by: Acting,
): Promise<AttachResult> {
  const { profileId, organisationIds } = input;
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('organisations')
      .where('id', 'in', [...organisationIds])
      .select('id')
      .execute();
    const missing = organisationIds.find((id) => !known.some((one) => one.id === id));
    if (missing !== undefined) return { ok: false, reason: 'no-such-space', id: missing };
    for (const organisationId of organisationIds)
      if (await attachProfile(trx, { profileId, organisationId, now: by.now }))
        await recordAct(trx, { act: 'attach-profile', ...by, organisationId, ...subject(profileId) });
    return { ok: true };
  });
}

export function detachFromSpace(
  db: Db,
  input: { profileId: number; organisationId: number },
  by: Acting,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (await detachProfile(trx, input))
      await recordAct(trx, {
        act: 'detach-profile',
        ...by,
        organisationId: input.organisationId,
        ...subject(input.profileId),
      });
  });
}
