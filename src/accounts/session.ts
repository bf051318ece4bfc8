import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import type { Config } from '../platform/config.ts';
import { type Access, NotFound, type SignedIn, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { findSession } from './find-session.ts';
import { sessionCookieName } from './session-cookie.ts';

/** What only a signed-in person may see. The « not found » page declares nothing and greets anyone. */
const SIGNED_IN: ReadonlySet<Access> = new Set(['signed-in', 'member', 'pix-admin']);

/** Reads who is there for every route that cares, and sends the others to sign in and back. */
export function registerSession(app: FastifyInstance, deps: Deps): void {
  const cookieName = sessionCookieName(deps.config);
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    if (access === 'open') return;
    request.viewer = await findSession(
      deps.db,
      request.cookies[cookieName],
      deps.config.secret,
      deps.clock(),
    );
    // After a post the page that held the form is where to come back to, not the address of the post.
    const next = request.method === 'GET' ? request.url : refererPath(request.headers.referer);
    const back = next === undefined ? {} : { next };
    if (request.viewer === null && access !== undefined && SIGNED_IN.has(access)) {
      return seeOther(reply, routes.signIn(back));
    }
    if (access !== 'pix-admin') return;
    if (!request.viewer?.pixAdmin) throw new NotFound();
    if (!request.routeOptions.config.beforeSecondFactor && mustShowSecondFactor(request.viewer, deps.config))
      return seeOther(reply, routes.adminSecondFactor(back));
  });
}

/** Whoever has a telephone enrolled shows it; everyone does where the deployment says so. */
const mustShowSecondFactor = ({ secondFactor }: SignedIn, config: Config): boolean =>
  secondFactor === 'asked' || (secondFactor === 'none' && config.adminSecondFactor === 'required');

function refererPath(referer: string | undefined): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  return url.pathname + url.search;
}
