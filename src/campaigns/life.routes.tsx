import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAct } from '../accounts/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { formValues } from '../platform/form.ts';
import { html, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { archiveCampaign, changeOwner, listColleagues, unarchiveCampaign } from './campaign-life.ts';
import { editableCampaign } from './campaign-of.ts';
import { OwnerPage } from './owner.page.tsx';

const member = { config: { access: 'member' as const } };

/** Archive, take out of the archive, give to a colleague. Deleting touches the tests too: it is in their slice. */
export function lifeRoutes(app: FastifyInstance, deps: Deps): void {
  const actOf = (request: FastifyRequest, act: string, id: number, organisationId: number, now: Date) => ({
    act,
    actorId: memberOf(request).userId,
    organisationId,
    subject: { kind: 'campaign', id },
    address: request.ip,
    now,
  });

  for (const [path, act, change] of [
    ['archiver', 'archive-campaign', archiveCampaign],
    ['desarchiver', 'unarchive-campaign', unarchiveCampaign],
  ] as const)
    app.post(`/orga/campagnes/:id/${path}`, member, async (request, reply) => {
      const { id, organisationId } = await editableCampaign(request, deps);
      const now = deps.clock();
      const { userId: actorId } = memberOf(request);
      await deps.db.transaction().execute(async (trx) => {
        // A second click changes nothing and leaves no second line.
        if (await change(trx, { id, organisationId, actorId, now }))
          await recordAct(trx, actOf(request, act, id, organisationId, now));
      });
      return seeOther(reply, routes.campaignSettings({ id }));
    });

  const path = '/orga/campagnes/:id/proprietaire';
  app.get(path, member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const colleagues = await listColleagues(deps.db, campaign.organisationId);
    return html(
      request,
      reply,
      <OwnerPage member={memberOf(request)} campaign={campaign} colleagues={colleagues} error={null} />,
    );
  });

  app.post(path, member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const { id, organisationId } = campaign;
    const ownerId = formValues(request.body).proprietaire ?? '';
    const now = deps.clock();
    const { userId: actorId } = memberOf(request);
    const done = await deps.db.transaction().execute(async (trx) => {
      if (!(await changeOwner(trx, { id, organisationId, actorId, ownerId, now }))) return false;
      await recordAct(trx, {
        ...actOf(request, 'change-campaign-owner', id, organisationId, now),
        details: { owner: ownerId },
      });
      return true;
    });
    if (done) return seeOther(reply, routes.campaignSettings({ id }));
    const colleagues = await listColleagues(deps.db, organisationId);
    return html(
      request,
      reply,
      <OwnerPage
        member={memberOf(request)}
        campaign={campaign}
        colleagues={colleagues}
        error="campaigns.error-owner"
      />,
      422,
    );
  });
}
