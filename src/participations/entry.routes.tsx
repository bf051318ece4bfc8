import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findCampaignByCode, readCampaignCode } from '../campaigns/index.ts';
import { outlineOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import type { MessageKey } from '../messages.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { HomePage } from '../site/index.ts';
import { ClosedPage } from './closed.page.tsx';
import { EnterCodePage } from './enter-code.page.tsx';
import { findParticipation } from './find-participation.ts';
import { LandingPage } from './landing.page.tsx';
import { announceLength } from './lead-test.ts';
import { listMyParticipations } from './list-my-participations.ts';
import { MyCampaignsPage, type MyTest, MyTests } from './my-campaigns.page.tsx';
import { isClosed, nextStep } from './participation.ts';
import { viewerOf } from './pupil.routes.tsx';
import { retakeOf } from './retake-test.ts';
import { findParticipationId, isClosedToNewcomers } from './start-participation.ts';

/** The doors of a test: a code, a link, or the list of one's own. */
export function entryRoutes(app: FastifyInstance, deps: Deps): void {
  // Guessing codes by the thousand is slowed down; a school's shared address still lets whole classes in.
  const codes = { config: { access: 'anyone' as const, rateLimit: { max: 600, timeWindow: '1 minute' } } };

  app.get('/campagnes', codes, async (request, reply) => {
    const typed = (request.query as { code?: unknown }).code;
    if (typeof typed !== 'string') return showCode(request, reply, '', null);
    if (typed.trim() === '') return showCode(request, reply, '', 'participations.error-code-empty');
    const code = readCampaignCode(typed.slice(0, 50));
    if (code === null) return showCode(request, reply, typed, 'participations.error-code-shape');
    const campaign = await findCampaignByCode(deps.db, code);
    return campaign
      ? seeOther(reply, routes.landing({ code }))
      : showCode(request, reply, typed, 'participations.error-code-unknown');
  });

  app.get('/campagnes/:code', codes, async (request, reply) => {
    const typed = (request.params as { code: string }).code;
    const code = readCampaignCode(typed);
    const campaign = code === null ? null : await findCampaignByCode(deps.db, code);
    if (!campaign)
      return showCode(request, reply, typed.slice(0, 20), 'participations.error-code-unknown', 404);
    const mine = await mineOf(request, deps, campaign.id);
    if (mine === null && isClosedToNewcomers(campaign, deps.clock()))
      return html(request, reply, <ClosedPage />, 410);
    const release = await deps.releases.get(campaign.releaseId);
    return html(
      request,
      reply,
      <LandingPage
        campaign={campaign}
        outline={outlineOf(release, campaign.skillIds)}
        length={announceLength(release, { strategy: deps.config.strategy, skillIds: campaign.skillIds })}
        mine={mine}
      />,
    );
  });

  app.get(routes.home(), { config: { access: 'anyone' } }, async (request, reply) => {
    const mine = request.viewer === null ? [] : await currentTests(deps, request.viewer.userId);
    return html(request, reply, <HomePage tests={mine.length > 0 && <MyTests participations={mine} />} />);
  });

  app.get(routes.myCampaigns(), { config: { access: 'signed-in' } }, async (request, reply) => {
    const mine = await currentTests(deps, viewerOf(request).userId);
    return html(request, reply, <MyCampaignsPage participations={mine} />);
  });
}

/** One card a campaign: the test last begun, and whether it may be taken again. */
async function currentTests(deps: Deps, userId: string): Promise<MyTest[]> {
  const now = deps.clock();
  const all = await listMyParticipations(deps.db, userId);
  return all
    .filter((p) => p.current)
    .map((p) => ({ ...p, canRetake: retakeOf(p, now).can, closed: isClosed(p, now) }));
}

const showCode = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  error: MessageKey | null,
  status = error ? 422 : 200,
) => html(request, reply, <EnterCodePage code={code} error={error} />, status);

async function mineOf(request: FastifyRequest, deps: Deps, campaignId: number) {
  if (request.viewer === null) return null;
  const { userId } = request.viewer;
  const id = await findParticipationId(deps.db, userId, campaignId);
  const found = id === null ? null : await findParticipation(deps.db, { userId, id });
  if (id !== null && found === null) throw new NotFound();
  return found && { id: found.id, step: nextStep(found), toSend: found.status === 'to_share' };
}
