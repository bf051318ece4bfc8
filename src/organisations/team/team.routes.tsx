import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { MessageKey } from '../../messages.ts';
import { formValues } from '../../platform/form.ts';
import { html, idParam, NotFound, seeOther } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { memberOf } from '../member.tsx';
import { can, type TeamAction } from '../policy.ts';
import { CancelInvitationPage } from './cancel-invitation.page.tsx';
import { cancelInvitation } from './cancel-invitation.ts';
import { changeRole } from './change-role.ts';
import type { TeamActor } from './hold-team.ts';
import { inviteRoutes, postOf } from './invite.routes.tsx';
import { findTeamMember, listInvitations, listTeam } from './list-team.ts';
import { ChangeRolePage, LeavePage, RemoveMemberPage } from './member-acts.page.tsx';
import { removeMember } from './remove-member.ts';
import { resendInvitation } from './resend-invitation.ts';
import { TeamPage } from './team.page.tsx';
import { readNews } from './team-news.ts';

const access = { config: { access: 'member' as const } };

/** The team of a space: who is in it, who is invited, who may do what. */
export function teamRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/equipe', access, async (request, reply) => {
    const member = memberOf(request);
    const { organisationId, role } = member;
    const team = await listTeam(deps.db, organisationId);
    const invitations = can(role, 'see-invitations') ? await listInvitations(deps.db, organisationId) : [];
    const news = readNews((request.query as { fait?: unknown }).fait);
    return html(
      request,
      reply,
      <TeamPage member={member} team={team} invitations={invitations} news={news} now={deps.clock()} />,
    );
  });
  inviteRoutes(app, deps);
  invitationRoutes(app, deps);
  memberRoutes(app, deps);
  leaveRoutes(app, deps);
}

/** The member at work, if their role allows it: else the page does not exist for them. */
export function allowed(request: FastifyRequest, action: TeamAction) {
  const member = memberOf(request);
  if (!can(member.role, action)) throw new NotFound();
  return member;
}

export function actorOf(request: FastifyRequest, deps: Deps): TeamActor {
  const { organisationId, userId: actorId } = memberOf(request);
  return { organisationId, actorId, address: request.ip, now: deps.clock() };
}

/** What was found to be impossible behind the lock, or done: a refusal by then means that the team changed meanwhile. */
const toTeam = (request: FastifyRequest, reply: FastifyReply, fait: string) =>
  seeOther(reply, routes.team({ ...memberOf(request).scope, fait }));

function invitationRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/orga/equipe/invitations/:id';
  app.post(`${path}/renvoi`, access, async (request, reply) => {
    allowed(request, 'invite');
    const id = idParam(request, 'id');
    const result = await resendInvitation(deps.db, {
      ...actorOf(request, deps),
      ...postOf(request, deps),
      id,
    });
    if (!result.ok) throw new NotFound();
    return toTeam(request, reply, 'renvoi');
  });

  app.get(`${path}/annulation`, access, async (request, reply) => {
    const member = allowed(request, 'invite');
    const id = idParam(request, 'id');
    const pending = await listInvitations(deps.db, member.organisationId);
    const invitation = pending.find((one) => one.id === id);
    if (!invitation) throw new NotFound();
    return html(request, reply, <CancelInvitationPage member={member} invitation={invitation} />);
  });

  app.post(`${path}/annulation`, access, async (request, reply) => {
    allowed(request, 'invite');
    const id = idParam(request, 'id');
    const result = await cancelInvitation(deps.db, { ...actorOf(request, deps), id });
    if (!result.ok) throw new NotFound();
    return toTeam(request, reply, 'annulation');
  });
}

function memberRoutes(app: FastifyInstance, deps: Deps): void {
  const colleague = async (request: FastifyRequest, action: TeamAction) => {
    const member = allowed(request, action);
    const { userId } = request.params as { userId: string };
    const found = await findTeamMember(deps.db, { organisationId: member.organisationId, userId });
    if (!found) throw new NotFound();
    return { member, colleague: found };
  };

  const rolePath = '/orga/equipe/membres/:userId/role';
  app.get(rolePath, access, async (request, reply) =>
    html(request, reply, <ChangeRolePage {...(await colleague(request, 'change-role'))} problem={null} />),
  );
  app.post(rolePath, access, async (request, reply) => {
    const found = await colleague(request, 'change-role');
    const { role } = formValues(request.body);
    const again = (problem: MessageKey) =>
      html(request, reply, <ChangeRolePage {...found} problem={problem} />, 422);
    if (role !== 'admin' && role !== 'member') return again('team.error-role');
    const result = await changeRole(deps.db, {
      ...actorOf(request, deps),
      userId: found.colleague.userId,
      role,
    });
    if (result.ok) return toTeam(request, reply, 'role');
    if (result.reason === 'last-admin') return again('team.error-last-admin');
    throw new NotFound();
  });

  const removePath = '/orga/equipe/membres/:userId/retrait';
  app.get(removePath, access, async (request, reply) =>
    html(request, reply, <RemoveMemberPage {...(await colleague(request, 'remove'))} problem={null} />),
  );
  app.post(removePath, access, async (request, reply) => {
    const found = await colleague(request, 'remove');
    const { userId } = found.colleague;
    const result = await removeMember(deps.db, { ...actorOf(request, deps), userId });
    if (result.ok) {
      // Who removes oneself has no team page to come back to.
      return userId === found.member.userId
        ? seeOther(reply, routes.orga())
        : toTeam(request, reply, 'retrait');
    }
    if (result.reason === 'last-admin')
      return html(request, reply, <RemoveMemberPage {...found} problem="team.error-last-admin" />, 422);
    throw new NotFound();
  });
}

function leaveRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/equipe/depart', access, (request, reply) =>
    html(request, reply, <LeavePage member={allowed(request, 'leave')} problem={null} />),
  );
  app.post('/orga/equipe/depart', access, async (request, reply) => {
    const member = allowed(request, 'leave');
    const result = await removeMember(deps.db, { ...actorOf(request, deps), userId: member.userId });
    if (result.ok) return seeOther(reply, routes.orga());
    if (result.reason === 'last-admin')
      return html(request, reply, <LeavePage member={member} problem="team.error-last-admin-you" />, 422);
    throw new NotFound();
  });
}
