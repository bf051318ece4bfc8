import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { pixAdmin } from './acting.ts';
import { adminOrganisationRoutes } from './organisations.routes.tsx';
import { adminProfileRoutes } from './profiles.routes.tsx';
import { adminRequestRoutes } from './requests.routes.tsx';
import { secondFactorRoutes } from './second-factor.routes.tsx';
import { adminTrailRoutes } from './trail.routes.tsx';
import { adminUserRoutes } from './users.routes.tsx';

/** Pix Admin: the pages of those who run the house. To anyone else none of them exists. */
export function adminRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.admin(), pixAdmin, (_request, reply) => seeOther(reply, routes.adminRequests()));
  secondFactorRoutes(app, deps);
  adminRequestRoutes(app, deps);
  adminOrganisationRoutes(app, deps);
  adminProfileRoutes(app, deps);
  adminUserRoutes(app, deps);
  adminTrailRoutes(app, deps);
}
