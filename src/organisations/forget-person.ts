import type { Trx } from '../platform/db.ts';

/** Spaces where nobody else is administrator: they would be left alone. */
export async function findSpacesLedAlone(trx: Trx, userId: string) {
  return trx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .where('m.userId', '=', userId)
    .where('m.role', '=', 'admin')
    .where('o.archivedAt', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('memberships as other')
            .whereRef('other.organisationId', '=', 'm.organisationId')
            .where('other.role', '=', 'admin')
            .where('other.userId', '<>', userId)
            .select('other.userId'),
        ),
      ),
    )
    .select(['o.id', 'o.name'])
    .execute();
}

/** Places, acceptances, and the requests made with that address; a decided request keeps its school and its decision. */
export async function forgetMember(trx: Trx, input: { userId: string; email: string }): Promise<void> {
  const { userId, email } = input;
  await trx.deleteFrom('memberships').where('userId', '=', userId).execute();
  await trx.deleteFrom('orgaTermsAcceptances').where('userId', '=', userId).execute();
  await trx
    .deleteFrom('spaceRequests')
    .where('email', '=', email)
    .where('state', 'in', ['unconfirmed', 'pending'])
    .execute();
  await trx
    .updateTable('spaceRequests')
    .set({
      firstName: '–',
      lastName: '–',
      jobTitle: '–',
      email: '–',
      comment: null,
      claimHash: null,
      claimUntil: null,
    })
    .where('email', '=', email)
    .execute();
}
