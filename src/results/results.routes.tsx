import type { FastifyInstance } from 'fastify';
import { campaignOf } from '../campaigns/index.ts';
import { targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { campaignResult } from '../engine/index.ts';
import { memberOf } from '../organisations/index.ts';
import { countParticipations, listMyParticipations, readKnowledge } from '../participations/index.ts';
import { html, NotFound } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { averageResults } from './average-results.ts';
import { CollectivePage } from './collective.page.tsx';
import { comparisonRoutes } from './comparison.routes.tsx';
import { listSharedKnowledge } from './list-shared-knowledge.ts';
import { MyCompetencesPage } from './my-competences.page.tsx';
import { mergeKnowledge, myScores, myTutorials } from './my-profile.ts';
import { myProgress } from './my-progress.ts';
import { MyTutorialsPage } from './my-tutorials.page.tsx';

/** Reads over results: a class’s, and one’s own over all one’s tests. */
export function competencesRoutes(app: FastifyInstance, deps: Deps): void {
  comparisonRoutes(app, deps);

  app.get('/orga/campagnes/:id/resultats', { config: { access: 'member' } }, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const target = targetOf(release, campaign.skillIds);
    const shared = await listSharedKnowledge(deps.db, campaign.id);
    const average = averageResults(
      shared.map((knowledge) => campaignResult(target, readKnowledge(knowledge))),
    );
    const { total: participants } = await countParticipations(deps.db, campaign.id);
    const link = deps.config.publicUrl + routes.landing(campaign);
    return html(
      request,
      reply,
      <CollectivePage
        member={memberOf(request)}
        campaign={campaign}
        link={link}
        average={average}
        participants={participants}
        release={release}
      />,
    );
  });

  const mine = async (userId: string | undefined) => {
    if (userId === undefined) throw new NotFound();
    return listMyParticipations(deps.db, userId);
  };

  app.get(routes.myCompetences(), { config: { access: 'signed-in' } }, async (request, reply) => {
    const release = deps.releases.current;
    const tests = await mine(request.viewer?.userId);
    return html(
      request,
      reply,
      <MyCompetencesPage
        release={release}
        scores={myScores(release, mergeKnowledge(tests))}
        steps={myProgress(release, tests)}
      />,
    );
  });

  app.get(routes.myTutorials(), { config: { access: 'signed-in' } }, async (request, reply) => {
    const release = deps.releases.current;
    return html(
      request,
      reply,
      <MyTutorialsPage groups={myTutorials(release, mergeKnowledge(await mine(request.viewer?.userId)))} />,
    );
  });
}
