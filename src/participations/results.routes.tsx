import type { FastifyInstance, FastifyRequest } from 'fastify';
import { stageOf, targetOf, tutorialsOfSkill } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { campaignResult, skillsToReview } from '../engine/index.ts';
import { formValues } from '../platform/form.ts';
import { html, langOf, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { badgesOf } from './badges.tsx';
import { CheckpointPage } from './checkpoint.page.tsx';
import { ClosedPage } from './closed.page.tsx';
import { type Participation, titleOf } from './find-participation.ts';
import { questionsLeft } from './lead-test.ts';
import { listAnswers } from './list-answers.ts';
import { listSendings } from './list-sendings.ts';
import { MyResultsPage } from './my-results.page.tsx';
import {
  checkpointPositions,
  GRACE_MS,
  isClosed,
  nextStep,
  progressPercent,
  readKnowledge,
} from './participation.ts';
import { passCheckpoint } from './pass-checkpoint.ts';
import { participationOf, stepPath, viewerOf } from './pupil.routes.tsx';
import { retakeOf, retakeTest } from './retake-test.ts';
import { shareResults } from './share-results.ts';
import { findParticipationId } from './start-participation.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** Checkpoints, results and sending. */
export function resultsRoutes(app: FastifyInstance, deps: Deps): void {
  checkpointRoutes(app, deps);

  app.get('/parcours/:id/resultats', signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    if (p.status === 'started') return seeOther(reply, stepPath(p));
    return html(request, reply, await resultsPage(request, deps, p));
  });

  app.post('/parcours/:id/envoi', signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    const result = await shareResults(deps.db, { participation: p, now: deps.clock() });
    if (result.ok) return seeOther(reply, routes.myResults(p));
    switch (result.reason) {
      case 'not-finished':
        return seeOther(reply, stepPath(p));
      case 'campaign-closed':
        return html(request, reply, <ClosedPage />, 410);
      case 'removed':
        // The page of results says so, where the button was.
        return seeOther(reply, routes.myResults(p));
    }
  });

  app.post('/parcours/:id/reprise', signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    const begun = await retakeTest(deps.db, {
      participation: p,
      release: await deps.releases.get(p.releaseId),
      seed: deps.random(),
      strategy: deps.config.strategy,
      now: deps.clock(),
    });
    if (begun.ok) return seeOther(reply, routes.question({ id: begun.id }));
    // The page of the results says why not, or where the other test stands.
    const { reason } = begun.retake;
    const current = reason === 'not-sent' ? await findParticipationId(deps.db, p.userId, p.campaignId) : null;
    return seeOther(reply, current === null ? routes.myResults(p) : routes.question({ id: current }));
  });
}

function checkpointRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/parcours/:id/etape';
  app.get(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    if (nextStep(p) !== 'checkpoint') return seeOther(reply, stepPath(p));
    const answers = await listAnswers(deps.db, {
      userId: p.userId,
      id: p.id,
      ...checkpointPositions(p.answerCount),
    });
    const release = await deps.releases.get(p.releaseId);
    const page = (
      <CheckpointPage
        id={p.id}
        title={titleOf(p)}
        percent={progressPercent(p)}
        answerCount={p.answerCount}
        finished={p.status !== 'started'}
        left={questionsLeft(release, p, p.history)}
        answers={answers}
        release={release}
        seed={p.seed}
      />
    );
    return html(request, reply, page);
  });

  app.post(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    const at = Number(formValues(request.body).reponses);
    if (!Number.isInteger(at) || at < 1) throw new NotFound();
    await passCheckpoint(deps.db, { userId: p.userId, id: p.id, at });
    // An old tab's « Continuer » passes an old checkpoint only: the person goes to where the test really is.
    return seeOther(
      reply,
      stepPath({ ...p, checkpointAt: Math.max(p.checkpointAt, Math.min(at, p.answerCount)) }),
    );
  });
}

async function resultsPage(request: FastifyRequest, deps: Deps, p: Participation) {
  const release = await deps.releases.get(p.releaseId);
  const target = targetOf(release, p.skillIds);
  const knowledge = readKnowledge(p.knowledge);
  const result = campaignResult(target, knowledge);
  const lessons = skillsToReview(target, knowledge).flatMap((skillId) => tutorialsOfSkill(release, skillId));
  return (
    <MyResultsPage
      id={p.id}
      title={titleOf(p)}
      firstName={viewerOf(request).firstName}
      organisationName={p.organisationName}
      result={result}
      release={release}
      stage={stageOf(release, p, result.total.masteryPercent, langOf(request))}
      badges={badgesOf(p.badges, target, knowledge)}
      sharedAt={p.sharedAt}
      closed={isClosed(p, deps.clock(), GRACE_MS)}
      auto={p.autoShare}
      removed={p.removedAt !== null}
      answersSeen={p.showAnswers}
      retake={retakeOf(p, deps.clock())}
      sendings={await listSendings(deps.db, target, p)}
      nothingAsked={p.answerCount === 0}
      lessons={[...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()]}
    />
  );
}
