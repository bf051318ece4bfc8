import type { FastifyInstance, FastifyRequest } from 'fastify';
import { campaignOf } from '../campaigns/index.ts';
import { targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { campaignResult } from '../engine/index.ts';
import { memberOf } from '../organisations/index.ts';
import { html, idParam, NotFound } from '../platform/http.tsx';
import { findNeighbours, findParticipant } from './find-participant.ts';
import { listAnswers } from './list-answers.ts';
import { ParticipantPage } from './participant.page.tsx';
import { ParticipantQuestionsPage } from './participant-questions.page.tsx';
import { readKnowledge } from './participation.ts';

const member = { config: { access: 'member' as const } };

/** One pupil, whose results are read once they are sent. */
export function teacherRoutes(app: FastifyInstance, deps: Deps): void {
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
