import type { FastifyInstance } from 'fastify';
import { recordAct } from '../accounts/index.ts';
import { editableCampaign } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { formValues } from '../platform/form.ts';
import { html, seeOther } from '../platform/http.tsx';
import { cleanText } from '../platform/text.ts';
import { routes } from '../routes.ts';
import { DeleteCampaignPage } from './delete-campaign.page.tsx';
import { deleteCampaign } from './delete-campaign.ts';
import { countParticipations } from './list-participants.ts';

const member = { config: { access: 'member' as const } };

/** Apostrophes and spaces as any keyboard gives them. */
const folded = (text: string): string =>
  cleanText(text).replace(/['’]/g, '’').replace(/[–—-]/g, '-').replace(/\s+/g, ' ').toLocaleLowerCase('fr');

/** Its owner and the administrators delete a campaign, by typing its name. */
export function deleteCampaignRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/orga/campagnes/:id/suppression';
  app.get(path, member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const { total } = await countParticipations(deps.db, campaign.id);
    return html(
      request,
      reply,
      <DeleteCampaignPage
        member={memberOf(request)}
        campaign={campaign}
        participants={total}
        typed=""
        error={null}
      />,
    );
  });

  app.post(path, member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const { id, organisationId } = campaign;
    const typed = formValues(request.body).confirmation ?? '';
    const { total } = await countParticipations(deps.db, id);
    if (folded(typed) !== folded(campaign.name))
      return html(
        request,
        reply,
        <DeleteCampaignPage
          member={memberOf(request)}
          campaign={campaign}
          participants={total}
          typed={typed}
          error="campaigns.error-delete-name"
        />,
        422,
      );
    const now = deps.clock();
    const { userId: actorId, scope } = memberOf(request);
    await deps.db.transaction().execute(async (trx) => {
      if (!(await deleteCampaign(trx, { id, organisationId, actorId, now }))) return;
      await recordAct(trx, {
        act: 'delete-campaign',
        actorId,
        organisationId,
        subject: { kind: 'campaign', id },
        address: request.ip,
        details: { participants: total },
        now,
      });
    });
    return seeOther(reply, routes.campaigns({ ...scope, fait: 'supprimee' }));
  });
}
