import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ParticipationStatus } from '../../db/types.ts';
import { campaignOf, pageNumber, searchText } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { html, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { ActivityPage } from './activity.page.tsx';
import { countParticipations, listParticipants } from './list-participants.ts';

const member = { config: { access: 'member' as const } };

/** Words of the address for a status, as on the screen. */
export const STATUS: Record<string, ParticipationStatus> = {
  'en-cours': 'started',
  'a-envoyer': 'to_share',
  recus: 'shared',
};

/** Who is where. */
export function teacherRoutes(app: FastifyInstance, deps: Deps): void {
  const activity = async (request: FastifyRequest) => {
    const campaign = await campaignOf(request, deps);
    const { etat } = request.query as { etat?: unknown };
    const state = typeof etat === 'string' && etat in STATUS ? etat : '';
    const search = searchText(request);
    const page = pageNumber(request);
    const list = await listParticipants(deps.db, {
      campaignId: campaign.id,
      search,
      status: STATUS[state] ?? null,
      page,
    });
    return { campaign, state, search, page, list };
  };

  app.get('/orga/campagnes/:id', member, async (request, reply) => {
    const { campaign, state, search, page, list } = await activity(request);
    if (list.rows.length === 0 && page > 1)
      return seeOther(reply, routes.campaign({ id: campaign.id, q: search, etat: state }));
    const counts = await countParticipations(deps.db, campaign.id);
    const link = deps.config.publicUrl + routes.landing(campaign);
    return html(
      request,
      reply,
      <ActivityPage
        member={memberOf(request)}
        campaign={campaign}
        link={link}
        counts={counts}
        list={list}
        search={search}
        state={state}
        page={page}
      />,
    );
  });

  // The mock's address of the same page.
  app.get('/orga/campagnes/:id/participants', member, async (request, reply) => {
    const { id } = await campaignOf(request, deps);
    return seeOther(reply, routes.campaign({ id }));
  });
}
