import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Campaign, campaignOf } from '../campaigns/index.ts';
import { type Release, stageOf, targetOf, tutorialsOfSkill } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { campaignResult, skillsToReview, tubeResults } from '../engine/index.ts';
import type { Lang } from '../messages.ts';
import { memberOf } from '../organisations/index.ts';
import { html, idParam, langOf, NotFound } from '../platform/http.tsx';
import { readActivityQuery, STATUS_OF_WORD } from './activity-query.ts';
import { badgesOf } from './badges.tsx';
import { findNeighbours, findParticipant } from './find-participant.ts';
import { listAnswers } from './list-answers.ts';
import { listElsewhere } from './list-elsewhere.ts';
import { listSendings } from './list-sendings.ts';
import { ParticipantPage, type SentResult } from './participant.page.tsx';
import { ParticipantQuestionsPage } from './participant-questions.page.tsx';
import { readKnowledge } from './participation.ts';

const member = { config: { access: 'member' as const } };

/** One pupil: progress always, results once they are sent. */
export function participantRoutes(app: FastifyInstance, deps: Deps): void {
  const participantOf = async (request: FastifyRequest) => {
    const campaign = await campaignOf(request, deps);
    const id = idParam(request, 'participation');
    const participant = await findParticipant(deps.db, { campaignId: campaign.id, id });
    if (!participant) throw new NotFound();
    const { search, state, group } = readActivityQuery(request, campaign.groups);
    const filters = { q: search, etat: state, groupe: group };
    const neighbours = await findNeighbours(deps.db, {
      campaignId: campaign.id,
      id,
      search,
      status: state === '' ? null : STATUS_OF_WORD[state],
      group: group || null,
    });
    const release = await deps.releases.get(campaign.releaseId);
    return { campaign, participant, neighbours, filters, release };
  };
  type Found = Awaited<ReturnType<typeof participantOf>>;

  const sentResult = async (
    { campaign, participant: p, release }: Found,
    lang: Lang,
  ): Promise<SentResult> => {
    const target = targetOf(release, campaign.skillIds);
    const knowledge = readKnowledge(p.knowledge);
    const result = campaignResult(target, knowledge);
    return {
      result,
      tubes: tubeResults(target, knowledge),
      stage: stageOf(release, campaign, result.total.masteryPercent, lang),
      badges: badgesOf(campaign.badges, target, knowledge),
      tutorials: tutorialsFor(release, skillsToReview(target, knowledge)),
      sendings: await listSendings(deps.db, target, p),
      elsewhere: await listElsewhere(deps.db, {
        organisationId: campaign.organisationId,
        userId: p.userId,
        exceptCampaignId: campaign.id,
      }),
    };
  };

  app.get('/orga/campagnes/:id/participants/:participation', member, async (request, reply) => {
    const found = await participantOf(request);
    // Until the pupil sends, a teacher sees progress only: the results are not even computed.
    const sent = found.participant.status === 'shared' ? await sentResult(found, langOf(request)) : null;
    return html(
      request,
      reply,
      <ParticipantPage
        member={memberOf(request)}
        {...found}
        sent={sent}
        publicUrl={deps.config.publicUrl}
        otherSent={sent === null ? await sendingsBefore(deps, found) : []}
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

/** What was sent while another test is under way. */
const sendingsBefore = (
  deps: Deps,
  {
    campaign,
    participant,
    release,
  }: { campaign: Campaign; participant: { userId: string }; release: Release },
) =>
  listSendings(deps.db, targetOf(release, campaign.skillIds), {
    userId: participant.userId,
    campaignId: campaign.id,
  });

/** Each lesson once, in the order of the profile. */
const tutorialsFor = (release: Release, skillIds: readonly string[]) => [
  ...new Map(
    skillIds.flatMap((id) => tutorialsOfSkill(release, id)).map((lesson) => [lesson.id, lesson]),
  ).values(),
];
