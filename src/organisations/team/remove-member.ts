import { recordAct } from '../../accounts/index.ts';
import type { Db } from '../../platform/db.ts';
import type { ChangeTeamResult } from './change-role.ts';
import { findRole, holdTeam, isLastAdmin, type TeamActor } from './hold-team.ts';

/** Takes someone’s place away, or one’s own (leaving). What they made stays with the space; their next request is refused. */
export function removeMember(db: Db, input: TeamActor & { userId: string }): Promise<ChangeTeamResult> {
  const { organisationId, actorId, userId } = input;
  const leaving = actorId === userId;
  return db.transaction().execute(async (trx) => {
    if (!(await holdTeam(trx, input, leaving ? 'leave' : 'remove')))
      return { ok: false, reason: 'not-allowed' };
    if ((await findRole(trx, organisationId, userId)) === null)
      return { ok: false, reason: 'no-such-member' };
    if (await isLastAdmin(trx, organisationId, userId)) return { ok: false, reason: 'last-admin' };
    await trx
      .deleteFrom('memberships')
      .where('organisationId', '=', organisationId)
      .where('userId', '=', userId)
      .execute();
    await recordAct(trx, {
      ...input,
      act: leaving ? 'leave-organisation' : 'remove-member',
      subject: { kind: 'user', id: userId },
    });
    return { ok: true };
  });
}
