import { recordAct } from '../accounts/index.ts';
import { attachDefaultProfiles } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import {
  acceptRequest,
  refuseRequest,
  renewClaim,
  requestRefusedMail,
  spaceOpenedMail,
} from '../organisations/index.ts';
import { routes } from '../routes.ts';
import type { Acting } from './acting.ts';

/** The space, its administrator, the trace and the mail exist together or not at all. A second click changes nothing. */
export function openSpace(deps: Deps, id: number, by: Acting) {
  return deps.db.transaction().execute(async (trx) => {
    const accepted = await acceptRequest(trx, { id, deciderId: by.actorId, now: by.now });
    if (!accepted.ok) return accepted;
    const { organisationId, request, claimToken } = accepted;
    await attachDefaultProfiles(trx, { organisationId, now: by.now });
    await recordAct(trx, {
      act: 'accept-request',
      ...by,
      organisationId,
      subject: { kind: 'space-request', id },
      details: { attached: claimToken === null },
    });
    await deps.sendMail(spaceOpenedMail(request, entrance(deps, claimToken), claimToken !== null), trx);
    return accepted;
  });
}

export function declineRequest(deps: Deps, id: number, reason: string, by: Acting) {
  return deps.db.transaction().execute(async (trx) => {
    const refused = await refuseRequest(trx, { id, deciderId: by.actorId, reason, now: by.now });
    if (!refused.ok) return refused;
    await recordAct(trx, { act: 'refuse-request', ...by, subject: { kind: 'space-request', id } });
    const again = deps.config.publicUrl + routes.registerSchool();
    await deps.sendMail(requestRefusedMail(refused.request, reason, again), trx);
    return refused;
  });
}

export function sendNewClaim(deps: Deps, id: number, by: Acting) {
  return deps.db.transaction().execute(async (trx) => {
    const renewed = await renewClaim(trx, { id, now: by.now });
    if (!renewed.ok) return renewed;
    const { request, claimToken } = renewed;
    await recordAct(trx, {
      act: 'renew-claim',
      ...by,
      ...(request.organisationId === null ? {} : { organisationId: request.organisationId }),
      subject: { kind: 'space-request', id },
    });
    await deps.sendMail(spaceOpenedMail(request, entrance(deps, claimToken), true), trx);
    return renewed;
  });
}

const entrance = (deps: Deps, claimToken: string | null): string =>
  deps.config.publicUrl + (claimToken === null ? routes.orga() : routes.claimSpace({ token: claimToken }));
