import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { formValues } from '../platform/form.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { acceptOrgaTerms } from './accept-orga-terms.ts';
import { findEarlierAcceptance } from './earlier-acceptance.ts';
import { findMembership, ORGA_TERMS_VERSION } from './find-membership.ts';
import { NoSpacePage } from './no-space.page.tsx';
import { OrgaTermsPage } from './orga-terms.page.tsx';
import { requestRoutes } from './requests/requests.routes.tsx';

const signedIn = { config: { access: 'signed-in' as const } };

/** How a school asks for its space, and the terms of Pix Orga. */
export function organisationRoutes(app: FastifyInstance, deps: Deps): void {
  requestRoutes(app, deps);

  app.get(routes.orgaTerms(), signedIn, async (request, reply) => {
    const found = request.viewer && (await findMembership(deps.db, request.viewer.userId));
    if (!found) return html(request, reply, <NoSpacePage />, 403);
    return html(
      request,
      reply,
      <OrgaTermsPage
        organisation={found.organisation.organisationName}
        role={found.role}
        accepted={found.termsAccepted}
        earlier={await findEarlierAcceptance(deps.db, request.viewer?.userId ?? '')}
      />,
    );
  });

  app.post(routes.orgaTerms(), signedIn, async (request, reply) => {
    if (request.viewer === null) throw new NotFound();
    const { userId } = request.viewer;
    if ((await findMembership(deps.db, userId)) === null) return html(request, reply, <NoSpacePage />, 403);
    // A page left open while the terms changed accepts nothing: what was read is not what holds.
    if (formValues(request.body).version !== ORGA_TERMS_VERSION) return seeOther(reply, routes.orgaTerms());
    await acceptOrgaTerms(deps.db, { userId, now: deps.clock() });
    return seeOther(reply, routes.campaigns());
  });
}
