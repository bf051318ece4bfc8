import type { Role } from '../../../db/types.ts';
import { recordAct } from '../../accounts/index.ts';
import type { Db } from '../../platform/db.ts';
import { findRole, holdTeam, isLastAdmin, type TeamActor } from './hold-team.ts';

export type ChangeTeamResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'no-such-member' | 'last-admin' };

export function changeRole(
  db: Db,
  input: TeamActor & { userId: string; role: Role },
): Promise<ChangeTeamResult> {
  const { organisationId, userId, role } = input;
  return db.transaction().execute(async (trx) => {
    if (!(await holdTeam(trx, input, 'change-role'))) return { ok: false, reason: 'not-allowed' };
    const before = await findRole(trx, organisationId, userId);
    if (before === null) return { ok: false, reason: 'no-such-member' };
    if (before === role) return { ok: true };
    if (await isLastAdmin(trx, organisationId, userId)) return { ok: false, reason: 'last-admin' };
    await trx
      .updateTable('memberships')
      .set({ role })
      .where('organisationId', '=', organisationId)
      .where('userId', '=', userId)
      .execute();
    await recordAct(trx, {
      ...input,
      act: 'change-role',
      subject: { kind: 'user', id: userId },
      details: { role },
    });
    return { ok: true };
  });
}
