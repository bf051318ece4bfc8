import { recordAct } from '../accounts/index.ts';
import { attachDefaultProfiles } from '../campaigns/index.ts';
import {
  addMember,
  archiveOrganisation,
  createOrganisation,
  type EditOrganisation,
  editOrganisation,
  reopenOrganisation,
} from '../organisations/index.ts';
import type { Db } from '../platform/db.ts';
import type { Acting } from './acting.ts';

const subject = (id: number) => ({ organisationId: id, subject: { kind: 'organisation', id } });

export function addOrganisation(db: Db, fields: Omit<EditOrganisation, 'id'>, by: Acting): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const id = await createOrganisation(trx, { ...fields, now: by.now });
    await attachDefaultProfiles(trx, { organisationId: id, now: by.now });
    await recordAct(trx, { act: 'create-organisation', ...by, ...subject(id) });
    return id;
  });
}

/** False: no such organisation, and no trace of an act. */
const traced =
  <Input extends { readonly id: number }>(
    act: string,
    change: (trx: Parameters<typeof editOrganisation>[0], input: Input & { now: Date }) => Promise<boolean>,
  ) =>
  (db: Db, input: Input, by: Acting): Promise<boolean> =>
    db.transaction().execute(async (trx) => {
      const done = await change(trx, { ...input, now: by.now });
      if (done) await recordAct(trx, { act, ...by, ...subject(input.id) });
      return done;
    });

export const changeOrganisation = traced<EditOrganisation>('edit-organisation', (trx, { now: _, ...input }) =>
  editOrganisation(trx, input),
);
export const closeOrganisation = traced<{ id: number }>('archive-organisation', archiveOrganisation);
export const openOrganisationAgain = traced<{ id: number }>('reopen-organisation', reopenOrganisation);

/** Gives an existing account a place; for a space that has nobody yet, or nobody left. */
export function addToOrganisation(
  db: Db,
  input: { organisationId: number; email: string; role: 'admin' | 'member' },
  by: Acting,
) {
  return db.transaction().execute(async (trx) => {
    const added = await addMember(trx, { ...input, now: by.now });
    if (added.ok)
      await recordAct(trx, {
        act: 'add-member',
        ...by,
        organisationId: input.organisationId,
        subject: { kind: 'user', id: added.userId },
        details: { role: input.role },
      });
    return added;
  });
}
