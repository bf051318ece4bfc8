import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Campaign, campaignOf, can, qrCode } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { html, pageOf, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { ActivityPage } from './activity.page.tsx';
import { activityHref, readActivityQuery } from './activity-query.ts';
import { EVENT_STREAM_HEADERS, openEventStream } from './live/event-stream.ts';
import { openHub, type Watcher } from './live/hub.ts';
import { activityView, projectionView, versionOf } from './live/views.tsx';
import { ProjectionPage } from './projection.page.tsx';
import { readActivity } from './read-activity.ts';
import { readProjection } from './read-projection.ts';

const member = { config: { access: 'member' as const } };

/** Where a class stands, on the teacher's screen and on the wall; both move while pupils work. */
export function activityRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const shown = activityOf(request, deps, campaign);
    const { query } = shown;
    const activity = await readActivity(deps.db, { campaignId: campaign.id, query });
    if (activity.list.rows.length === 0 && query.page > 1)
      return seeOther(reply, activityHref(campaign.id, { ...query, page: 1 }));
    const { auto, fait } = request.query as Record<string, unknown>;
    return html(
      request,
      reply,
      <ActivityPage
        member={memberOf(request)}
        {...shown}
        activity={activity}
        version={versionOf(activity)}
        auto={auto === '1'}
        removed={fait === 'retrait'}
      />,
    );
  });

  // The mock's address of the same page.
  app.get('/orga/campagnes/:id/participants', member, async (request, reply) => {
    const { id } = await campaignOf(request, deps);
    return seeOther(reply, routes.campaign({ id }));
  });

  app.get('/orga/campagnes/:id/projection', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const shown = projectionOf(request, campaign);
    const projection = await readProjection(deps.db, { campaignId: campaign.id, ...shown });
    const { fond, auto } = request.query as Record<string, unknown>;
    return html(
      request,
      reply,
      <ProjectionPage
        {...shown}
        projection={projection}
        version={versionOf(projection)}
        address={(deps.config.publicUrl + routes.enterCode()).replace(/^https?:\/\//, '')}
        dark={fond === 'sombre'}
        auto={auto === '1'}
      />,
    );
  });

  streamRoute(app, deps);
}

function activityOf(request: FastifyRequest, deps: Deps, campaign: Campaign) {
  const link = deps.config.publicUrl + routes.landing(campaign);
  return {
    campaign,
    link,
    qr: qrCode(link),
    query: readActivityQuery(request, campaign.groups),
    canEdit: can(memberOf(request), 'edit', campaign),
  };
}

function projectionOf(request: FastifyRequest, campaign: Campaign) {
  const { noms, groupe } = request.query as Record<string, unknown>;
  const group = typeof groupe === 'string' && campaign.groups.includes(groupe) ? groupe : '';
  return { campaign, group, names: noms === '1' };
}

/**
 * What changes in a page, as server-sent events. Who does not ask for a stream (a browser behind a proxy that keeps them
 * back, a person who opens the address) gets the present state once.
 */
function streamRoute(app: FastifyInstance, deps: Deps): void {
  const hub = openHub(deps, (error) => app.log.error({ err: error }, 'live'));
  app.addHook('onReady', hub.start);
  // Streams never end by themselves: without this the server would wait for them.
  app.addHook('preClose', hub.close);

  app.get('/orga/campagnes/:id/flux', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const { vue, v } = request.query as Record<string, unknown>;
    const view =
      vue === 'projection'
        ? projectionView(deps.db, pageOf(request), projectionOf(request, campaign))
        : activityView(deps.db, pageOf(request), activityOf(request, deps, campaign));
    const seen = request.headers['last-event-id'] ?? v;
    const version = typeof seen === 'string' ? seen : '';
    if (!request.headers.accept?.includes('text/event-stream')) {
      const now = await view.read();
      const parts = now.version === version ? {} : now.render().whole();
      return reply.header('cache-control', 'no-store').send({ version: now.version, parts });
    }
    const stream = openEventStream();
    const { role } = memberOf(request);
    const watcher: Watcher = {
      ...stream,
      version,
      right: { sessionId: request.viewer?.sessionId ?? '', campaignId: campaign.id, role },
    };
    stream.body.on('close', () => hub.unwatch(view, watcher));
    await hub.watch(view, watcher);
    return reply.headers(EVENT_STREAM_HEADERS).send(stream.body);
  });
}
