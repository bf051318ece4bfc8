import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CampaignByCode, findCampaignByCode, readCampaignCode } from '../campaigns/index.ts';
import { getSurface, itemForPupil } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { publicQuestion, questionSeed, type RawAnswer, STATE_FIELD } from '../engine/index.ts';
import type { MessageKey } from '../messages.ts';
import { formValues } from '../platform/form.ts';
import { html, idParam, NotFound, type SignedIn, seeOther } from '../platform/http.tsx';
import { allowOwnFrames } from '../platform/sandbox.ts';
import { cleanText } from '../platform/text.ts';
import { routes } from '../routes.ts';
import { type AskWithoutResult, askWithout, withoutSimulator } from './ask-without.ts';
import { ClosedPage } from './closed.page.tsx';
import { findParticipation, type Participation, titleOf } from './find-participation.ts';
import { IdentifierPage } from './identifier.page.tsx';
import { isClosed, nextStep } from './participation.ts';
import { markRulesSeen } from './pass-checkpoint.ts';
import { QuestionPage } from './question.page.tsx';
import { RULES, RulesPage } from './rules.page.tsx';
import { findParticipationId, startParticipation } from './start-participation.ts';
import { type SubmitResult, submitAnswer } from './submit-answer.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** The test itself: start, rules, question, answer. */
export function pupilRoutes(app: FastifyInstance, deps: Deps): void {
  startRoutes(app, deps);
  rulesRoutes(app, deps);
  questionRoutes(app, deps);
}

export function viewerOf(request: FastifyRequest): SignedIn {
  if (request.viewer === null) throw new NotFound();
  return request.viewer;
}

export async function participationOf(request: FastifyRequest, deps: Deps): Promise<Participation> {
  const found = await findParticipation(deps.db, {
    userId: viewerOf(request).userId,
    id: idParam(request, 'id'),
  });
  if (!found) throw new NotFound();
  return found;
}

/** The page that a participation is at. */
export function stepPath(p: Participation): string {
  switch (nextStep(p)) {
    case 'rules':
      return routes.rules(p);
    case 'question':
      return routes.question(p);
    case 'checkpoint':
      return routes.checkpoint(p);
    case 'results':
      return routes.myResults(p);
  }
}

function startRoutes(app: FastifyInstance, deps: Deps): void {
  const start = async (
    request: FastifyRequest,
    reply: FastifyReply,
    said: { identifier: string | null; group: string | null },
  ) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const { userId } = viewerOf(request);
    const started = await startParticipation(deps.db, {
      userId,
      campaign,
      release,
      ...said,
      seed: deps.random(),
      strategy: deps.config.strategy,
      now: deps.clock(),
    });
    if (started.ok) return seeOther(reply, routes.question({ id: started.id }));
    switch (started.reason) {
      case 'campaign-closed':
        return html(request, reply, <ClosedPage />, 410);
      case 'identifier-missing':
      case 'group-missing':
        return seeOther(reply, routes.identifier(campaign));
    }
  };

  app.post(routes.landing({ code: ':code' }), signedIn, (request, reply) =>
    start(request, reply, { identifier: null, group: null }),
  );

  app.get(routes.identifier({ code: ':code' }), signedIn, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    if (!asksSomething(campaign)) return seeOther(reply, routes.landing(campaign));
    const known = await findParticipationId(deps.db, viewerOf(request).userId, campaign.id);
    if (known !== null) return seeOther(reply, routes.question({ id: known }));
    return html(request, reply, <IdentifierPage campaign={campaign} form={{ values: {}, errors: {} }} />);
  });

  app.post(routes.identifier({ code: ':code' }), signedIn, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    if (!asksSomething(campaign)) throw new NotFound();
    const values = formValues(request.body);
    const identifier = campaign.identifierLabel === null ? null : cleanText(values.identifiant ?? '');
    const group = campaign.groups.length > 1 ? (values.groupe ?? '') : null;
    const errors: Record<string, MessageKey> = {
      ...(identifier === '' ? { identifiant: 'participations.error-identifier' } : {}),
      ...([...(identifier ?? '')].length > 255
        ? { identifiant: 'participations.error-identifier-long' }
        : {}),
      ...(group !== null && !campaign.groups.includes(group) ? { groupe: 'participations.error-group' } : {}),
    };
    if (Object.keys(errors).length > 0)
      return html(request, reply, <IdentifierPage campaign={campaign} form={{ values, errors }} />, 422);
    return start(request, reply, { identifier, group });
  });
}

/** Before the first question the campaign wants an identifier, or to know the class. */
const asksSomething = (campaign: CampaignByCode): boolean =>
  campaign.identifierLabel !== null || campaign.groups.length > 1;

async function campaignOf(request: FastifyRequest, deps: Deps) {
  const code = readCampaignCode((request.params as { code: string }).code);
  const campaign = code === null ? null : await findCampaignByCode(deps.db, code);
  if (!campaign) throw new NotFound();
  return campaign;
}

function rulesRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/parcours/:id/regles';
  app.get(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    const wanted = Number((request.query as { ecran?: string }).ecran);
    const screen = Number.isInteger(wanted) && wanted >= 1 && wanted <= RULES.length ? wanted : 1;
    return html(request, reply, <RulesPage id={p.id} title={titleOf(p)} screen={screen} />);
  });
  app.post(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    await markRulesSeen(deps.db, p);
    return seeOther(reply, routes.question(p));
  });
}

function questionRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/parcours/:id/question';
  app.get(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    if (nextStep(p) !== 'question') return seeOther(reply, stepPath(p));
    if (isClosed(p, deps.clock())) return html(request, reply, <ClosedPage />, 410);
    const already = (request.query as { deja?: string }).deja === '1';
    const page = await questionPage(deps, p, { already });
    return html(request, withFrames(reply, page), page.node);
  });

  app.post(path, signedIn, async (request, reply) => {
    const p = await participationOf(request, deps);
    const body = (request.body ?? {}) as Record<string, string | string[]>;
    const position = Number(formValues(body).position);
    if (!Number.isInteger(position) || position < 1) throw new NotFound();
    const release = await deps.releases.get(p.releaseId);
    if (body['sans-simulateur'] !== undefined) {
      const input = { participation: p, release, position, now: deps.clock() };
      return afterExchange(request, reply, p, await askWithout(deps.db, input));
    }
    const raw: RawAnswer | null = body.passer === undefined ? body : null;
    const result = await submitAnswer(deps.db, {
      participation: p,
      release,
      position,
      raw,
      now: deps.clock(),
    });
    if (!result.ok && result.reason === 'invalid') {
      const page = await questionPage(deps, p, {
        already: false,
        typed: body,
        problem: { message: messageOf(result.validation, body), fields: result.validation.fields },
      });
      return html(request, withFrames(reply, page), page.node, 422);
    }
    return afterAnswer(request, reply, p, result);
  });
}

/** Exchanged or not, the question that is asked now is the one to show. */
function afterExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  p: Participation,
  result: AskWithoutResult,
) {
  if (result.ok) return seeOther(reply, routes.question(p));
  switch (result.reason) {
    case 'already-answered':
    case 'no-other':
      return seeOther(reply, routes.question(p));
    case 'campaign-closed':
      return html(request, reply, <ClosedPage />, 410);
    case 'not-asked':
      throw new NotFound();
  }
}

type Refused = Extract<SubmitResult, { reason: 'invalid' }>;

function afterAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  p: Participation,
  result: Exclude<SubmitResult, Refused>,
) {
  if (result.ok) {
    const status = result.finished ? ('to_share' as const) : ('started' as const);
    return seeOther(reply, stepPath({ ...p, status, answerCount: result.answerCount }));
  }
  switch (result.reason) {
    case 'already-answered':
      return seeOther(reply, `${routes.question(p)}?deja=1`);
    case 'campaign-closed':
      return html(request, reply, <ClosedPage />, 410);
    case 'not-asked':
      throw new NotFound();
  }
}

function messageOf(validation: Refused['validation'], body: Record<string, unknown>): MessageKey {
  switch (validation.reason) {
    case 'empty':
      if (STATE_FIELD in body) return 'participations.empty-act';
      return Object.keys(body).some((name) => name.startsWith('champ-'))
        ? 'participations.empty-text'
        : 'participations.empty-choice';
    case 'incomplete':
      return 'participations.incomplete';
    case 'too-few':
      return 'participations.empty-choice';
    case 'malformed':
      return STATE_FIELD in body ? 'participations.malformed-act' : 'participations.malformed';
  }
}

interface Shown {
  readonly already: boolean;
  readonly typed?: RawAnswer;
  readonly problem?: { message: MessageKey; fields: readonly string[] };
}

async function questionPage(deps: Deps, p: Participation, shown: Shown) {
  if (p.asked === null) throw new NotFound();
  const release = await deps.releases.get(p.releaseId);
  const item = getSurface(release, p.asked.itemId, p.seed);
  const node = (
    <QuestionPage
      id={p.id}
      title={titleOf(p)}
      answerCount={p.answerCount}
      item={itemForPupil(item)}
      releaseId={release.id}
      question={publicQuestion(item.question, questionSeed(p.seed, item.id))}
      typed={shown.typed ?? {}}
      problem={shown.problem ?? null}
      canGoWithout={withoutSimulator(release, p.asked, p.history) !== null}
      already={shown.already}
    />
  );
  return { node, frames: item.type === 'act' };
}

/** Only a question in a simulator holds a frame. */
const withFrames = (reply: FastifyReply, page: { frames: boolean }): FastifyReply =>
  page.frames ? allowOwnFrames(reply) : reply;
