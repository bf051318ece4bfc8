import fastify, { type FastifyInstance } from 'fastify';
import { type AuthoringDeps, authoringRoutes } from './authoring/index.ts';
import { contentRoutes, simulatorRoutes } from './content/index.ts';
import type { Deps } from './deps.ts';
import type { Config } from './platform/config.ts';
import { registerErrorPages } from './platform/error-pages.tsx';
import { seeOther } from './platform/http.tsx';
import { registerSecurity } from './platform/security.ts';
import { registerAssets } from './platform/static-files.ts';
import { routes } from './routes.ts';

export interface PreviewDeps extends AuthoringDeps, Pick<Deps, 'contentDir' | 'assets' | 'assetsDir'> {
  readonly config: Config;
  /** Called before each page: the files may have been edited since the last one. */
  readonly refresh: () => Promise<void>;
}

/** The author's bench alone: no database, no account, nobody to keep out. For an author's own machine only. */
export async function buildPreview(deps: PreviewDeps): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 64 * 1024 });
  app.decorate('pageDefaults', { assets: deps.assets, demo: false });
  app.decorateRequest('viewer', null);
  await registerSecurity(app, deps.config);
  registerErrorPages(app);
  await registerAssets(app, deps.assetsDir);
  app.addHook('onRequest', (request) =>
    request.url.startsWith('/assets/') ? Promise.resolve() : deps.refresh(),
  );
  app.get('/', { config: { access: 'open' } }, (_request, reply) => seeOther(reply, routes.adminContent()));
  contentRoutes(app, deps);
  simulatorRoutes(app, deps);
  authoringRoutes(app, deps);
  return app;
}
