import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { listMyParticipations } from '../participations/index.ts';
import { html, NotFound } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { classRoutes } from './class.routes.tsx';
import { comparisonRoutes } from './comparison.routes.tsx';
import { MyCompetencesPage } from './my-competences.page.tsx';
import { mergeKnowledge, myScores, myTutorials } from './my-profile.ts';
import { myProgress } from './my-progress.ts';
import { MyTutorialsPage } from './my-tutorials.page.tsx';

/** Reads over results: a class’s, and one’s own over all one’s tests. */
export function competencesRoutes(app: FastifyInstance, deps: Deps): void {
  classRoutes(app, deps);
  comparisonRoutes(app, deps);

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
