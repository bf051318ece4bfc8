import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ParticipationStatus } from '../../db/types.ts';
import { campaignOf, pageNumber, searchText } from '../campaigns/index.ts';
import { targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { campaignResult } from '../engine/index.ts';
import { memberOf } from '../organisations/index.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { ActivityPage } from './activity.page.tsx';
import { findNeighbours, findParticipant } from './find-participant.ts';
import { listAnswers } from './list-answers.ts';
import { countParticipations, listParticipants } from './list-participants.ts';
import { ParticipantPage } from './participant.page.tsx';
import { ParticipantQuestionsPage } from './participant-questions.page.tsx';
import { readKnowledge } from './participation.ts';

const member = { config: { access: 'member' as const } };

/** Words of the address for a status, as on the screen. */
const STATUS: Record<string, ParticipationStatus> = {
  'en-cours': 'started',
  'a-envoyer': 'to_share',
  recus: 'shared',
};

/** Who is where, and one pupil's results once they are sent. */
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

  const participantOf = async (request: FastifyRequest) => {
    const campaign = await campaignOf(request, deps);
    const id = idParam(request, 'participation');
    const participant = await findParticipant(deps.db, { campaignId: campaign.id, id });
    if (!participant) throw new NotFound();
    const neighbours = await findNeighbours(deps.db, { campaignId: campaign.id, id });
    return { campaign, participant, neighbours, release: await deps.releases.get(campaign.releaseId) };
  };

  app.get('/orga/campagnes/:id/participants/:participation', member, async (request, reply) => {
    const { campaign, participant, neighbours, release } = await participantOf(request);
    // Until the pupil sends, a teacher sees progress only: the results are not even computed.
    const result =
      participant.status === 'shared'
        ? campaignResult(targetOf(release, campaign.skillIds), readKnowledge(participant.knowledge))
        : null;
    return html(
      request,
      reply,
      <ParticipantPage
        member={memberOf(request)}
        campaign={campaign}
        participant={participant}
        neighbours={neighbours}
        result={result}
        release={release}
      />,
    );
  });

  app.get('/orga/campagnes/:id/participants/:participation/questions', member, async (request, reply) => {
    const found = await participantOf(request);
    const { participant } = found;
    // The questions asked tell much of the answers: like results, they exist for a teacher once sent.
    if (participant.status !== 'shared') throw new NotFound();
    const answers = await listAnswers(deps.db, {
      userId: participant.userId,
      id: participant.id,
      from: 1,
      to: participant.answerCount,
    });
    return html(
      request,
      reply,
      <ParticipantQuestionsPage member={memberOf(request)} {...found} answers={answers} />,
    );
  });
}
