import type { FastifyInstance, FastifyRequest } from 'fastify';
import { editableCampaign } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { findParticipant } from './find-participant.ts';
import { listRemoved } from './list-removed.ts';
import { RemoveParticipantPage } from './remove-participant.page.tsx';
import { removeParticipant, restoreParticipant } from './remove-participant.ts';
import { RemovedPage } from './removed.page.tsx';

const member = { config: { access: 'member' as const } };

/** Someone who joined by mistake is taken out, and put back. Who may change the campaign may do it. */
export function removalRoutes(app: FastifyInstance, deps: Deps): void {
  const inputOf = (request: FastifyRequest, campaignId: number) => {
    const { organisationId, userId: actorId } = memberOf(request);
    const participationId = idParam(request, 'participation');
    return { organisationId, campaignId, participationId, actorId, address: request.ip, now: deps.clock() };
  };

  app.get('/orga/campagnes/:id/participants/:participation/retrait', member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const id = idParam(request, 'participation');
    const participant = await findParticipant(deps.db, { campaignId: campaign.id, id });
    if (!participant) throw new NotFound();
    return html(
      request,
      reply,
      <RemoveParticipantPage member={memberOf(request)} campaign={campaign} participant={participant} />,
    );
  });

  app.post('/orga/campagnes/:id/participants/:participation/retrait', member, async (request, reply) => {
    const { id } = await editableCampaign(request, deps);
    const result = await removeParticipant(deps.db, inputOf(request, id));
    if (result.ok) return seeOther(reply, routes.campaign({ id, fait: 'retrait' }));
    switch (result.reason) {
      case 'no-such-participant':
        throw new NotFound();
    }
  });

  app.post('/orga/campagnes/:id/participants/:participation/retour', member, async (request, reply) => {
    const { id } = await editableCampaign(request, deps);
    const result = await restoreParticipant(deps.db, inputOf(request, id));
    if (result.ok) return seeOther(reply, routes.removedParticipants({ id, fait: 'retour' }));
    switch (result.reason) {
      case 'no-such-participant':
        throw new NotFound();
    }
  });

  app.get('/orga/campagnes/:id/retires', member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    return html(
      request,
      reply,
      <RemovedPage
        member={memberOf(request)}
        campaign={campaign}
        removed={await listRemoved(deps.db, campaign.id)}
        restored={(request.query as { fait?: unknown }).fait === 'retour'}
      />,
    );
  });
}
