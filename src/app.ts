import fastify, { type FastifyInstance } from 'fastify';
import { accountRoutes, registerSession } from './accounts/index.ts';
import { adminRoutes } from './admin/index.ts';
import { authoringRoutes } from './authoring/index.ts';
import { campaignRoutes } from './campaigns/index.ts';
import { contentRoutes, simulatorRoutes } from './content/index.ts';
import type { Deps } from './deps.ts';
import { exportRoutes } from './exports/index.ts';
import { organisationRoutes, registerMember } from './organisations/index.ts';
import { participationRoutes } from './participations/index.ts';
import { registerErrorPages } from './platform/error-pages.tsx';
import { registerHealth } from './platform/health.ts';
import { loggerOptions } from './platform/log.ts';
import { MAX_PART_LENGTH, readableUrl } from './platform/readable-url.ts';
import { registerScope } from './platform/scope.ts';
import { registerSecurity } from './platform/security.ts';
import { registerAssets } from './platform/static-files.ts';
import { resultRoutes } from './results/index.ts';
import { siteRoutes } from './site/index.ts';

/** The whole house: the platform, then the slices in their order. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(deps.config) ?? false,
    // One proxy: what it adds is true, what a browser wrote before is not (tries are counted per address).
    trustProxy: deps.config.trustProxy && ((_address, hop) => hop === 0),
    genReqId: () => crypto.randomUUID().slice(0, 8),
    bodyLimit: 64 * 1024,
    rewriteUrl: (request) => readableUrl(request.url ?? '/'),
    routerOptions: { maxParamLength: MAX_PART_LENGTH },
  });
  app.decorate('pageDefaults', { assets: deps.assets, demo: deps.config.demo });
  await registerSecurity(app, deps.config);
  registerScope(app);
  registerSession(app, deps);
  registerMember(app, deps);
  registerErrorPages(app);
  registerHealth(app, deps.db);
  await registerAssets(app, deps.assetsDir);
  for (const slice of [
    siteRoutes,
    accountRoutes,
    organisationRoutes,
    contentRoutes,
    simulatorRoutes,
    campaignRoutes,
    participationRoutes,
    resultRoutes,
    exportRoutes,
    authoringRoutes,
    adminRoutes,
  ]) {
    slice(app, deps);
  }
  return app;
}
