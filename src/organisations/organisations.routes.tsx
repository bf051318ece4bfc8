import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { formValues } from '../platform/form.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { acceptOrgaTerms, ORGA_TERMS_VERSION } from './accept-orga-terms.ts';
import { findEarlierAcceptance } from './earlier-acceptance.ts';
import { listSpaces } from './list-spaces.ts';
import { namedOrganisation } from './member.tsx';
import { NoSpacePage } from './no-space.page.tsx';
import { OrgaTermsPage } from './orga-terms.page.tsx';
import { requestRoutes } from './requests/requests.routes.tsx';
import { invitationRoutes } from './team/invitation.routes.tsx';
import { teamRoutes } from './team/team.routes.tsx';

const signedIn = { config: { access: 'signed-in' as const } };

/** How a school asks for its space, who works in it, and the terms of Pix Orga. */
export function organisationRoutes(app: FastifyInstance, deps: Deps): void {
  requestRoutes(app, deps);
  teamRoutes(app, deps);
  invitationRoutes(app, deps);

  app.get('/orga/cgu', signedIn, async (request, reply) => {
    const entered = await spaceEntered(request, deps);
    if (!entered) return html(request, reply, <NoSpacePage />, 403);
    const earlier = await findEarlierAcceptance(deps.db, request.viewer?.userId ?? '');
    return html(request, reply, <OrgaTermsPage {...entered} earlier={earlier} />);
  });

  app.post('/orga/cgu', signedIn, async (request, reply) => {
    if (request.viewer === null) throw new NotFound();
    const entered = await spaceEntered(request, deps);
    if (!entered) return html(request, reply, <NoSpacePage />, 403);
    // A page left open while the terms changed accepts nothing: what was read is not what holds.
    if (formValues(request.body).version !== ORGA_TERMS_VERSION)
      return seeOther(reply, routes.orgaTerms(entered.scope));
    await acceptOrgaTerms(deps.db, { userId: request.viewer.userId, now: deps.clock() });
    return seeOther(reply, routes.campaigns(entered.scope));
  });
}

/** The space that the address names, else the one last visited. */
async function spaceEntered(request: FastifyRequest, deps: Deps) {
  if (request.viewer === null) throw new NotFound();
  const spaces = await listSpaces(deps.db, request.viewer.userId);
  const named = namedOrganisation(request);
  const space = named === null ? spaces[0] : spaces.find(({ organisationId }) => organisationId === named);
  if (space === undefined) return null;
  return { space, scope: spaces.length > 1 ? { organisation: space.organisationId } : {} };
}
