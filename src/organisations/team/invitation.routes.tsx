import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { html, NotFound, seeOther } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { acceptInvitation, type DeadReason, deadReason, findInvitation } from './accept-invitation.ts';
import { DeadInvitationPage, InvitationPage, JoinPage, OtherAccountPage } from './invitation.page.tsx';

const path = '/orga/invitation/:token';

/** Where the mailed link leads: to the two ways in, or to one button. The link is used up only when one joins. */
export function invitationRoutes(app: FastifyInstance, deps: Deps): void {
  const dead = (request: FastifyRequest, reply: FastifyReply, reason: DeadReason | 'unknown') =>
    html(request, reply, <DeadInvitationPage reason={reason} />, reason === 'unknown' ? 404 : 410);

  app.get(path, { config: { access: 'anyone' } }, async (request, reply) => {
    const { token } = request.params as { token: string };
    const invitation = await findInvitation(deps.db, token);
    if (!invitation) return dead(request, reply, 'unknown');
    const reason = deadReason(invitation, deps.clock());
    if (reason !== null) return dead(request, reply, reason);
    const { viewer } = request;
    if (viewer === null)
      return html(request, reply, <InvitationPage token={token} invitation={invitation} />);
    if (viewer.email !== invitation.email)
      return html(
        request,
        reply,
        <OtherAccountPage token={token} invitation={invitation} email={viewer.email} />,
      );
    return html(request, reply, <JoinPage token={token} invitation={invitation} />);
  });

  app.post(path, { config: { access: 'signed-in' } }, async (request, reply) => {
    if (request.viewer === null) throw new NotFound();
    const { userId, email } = request.viewer;
    const { token } = request.params as { token: string };
    const result = await acceptInvitation(deps.db, {
      token,
      userId,
      email,
      address: request.ip,
      now: deps.clock(),
    });
    if (result.ok) return seeOther(reply, routes.campaigns({ organisation: result.organisationId }));
    // The page itself says that this is another account.
    if (result.reason === 'other-address') return seeOther(reply, routes.invitation({ token }));
    return dead(request, reply, result.reason);
  });
}
