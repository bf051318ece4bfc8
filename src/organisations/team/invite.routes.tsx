import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type FormErrors, type FormValues, parseForm } from '../../platform/form.ts';
import { html, langOf, NotFound, seeOther } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { memberOf } from '../member.tsx';
import { can } from '../policy.ts';
import { InvitePage, type Stopped } from './invite.page.tsx';
import { MOST_ADDRESSES, readAddresses } from './invite-form.ts';
import { type InvitationPost, inviteMembers } from './invite-members.ts';

const access = { config: { access: 'member' as const } };

const inviteForm = z.object({
  adresses: z.string().default(''),
  role: z.enum(['admin', 'member'], 'team.error-role'),
});

export function postOf(request: FastifyRequest, deps: Deps): InvitationPost {
  const { firstName, lastName, organisationName } = memberOf(request);
  return {
    sendMail: deps.sendMail,
    urlOf: (token) => deps.config.publicUrl + routes.invitation({ token }),
    organisation: organisationName,
    from: `${firstName} ${lastName}`,
  };
}

export function inviteRoutes(app: FastifyInstance, deps: Deps): void {
  const inviter = (request: FastifyRequest) => {
    const member = memberOf(request);
    if (!can(member.role, 'invite')) throw new NotFound();
    return member;
  };

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    values: FormValues,
    errors: FormErrors = {},
    stopped: readonly Stopped[] = [],
  ) =>
    html(
      request,
      reply,
      <InvitePage member={inviter(request)} values={values} errors={errors} stopped={stopped} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get('/orga/equipe/inviter', access, (request, reply) => show(request, reply, {}));

  app.post('/orga/equipe/inviter', access, async (request, reply) => {
    const { organisationId, userId: actorId, scope } = inviter(request);
    const parsed = parseForm(inviteForm, request.body);
    const { good, bad } = readAddresses(parsed.values.adresses ?? '');
    const refuse = (error: FormErrors, stopped: readonly Stopped[] = []) =>
      show(request, reply, parsed.values, { ...error, ...(parsed.ok ? {} : parsed.errors) }, stopped);
    if (bad.length > 0)
      return refuse({ adresses: 'team.error-addresses' }, [{ why: 'team.bad-addresses', addresses: bad }]);
    if (good.length === 0) return refuse({ adresses: 'team.error-no-address' });
    if (good.length > MOST_ADDRESSES) return refuse({ adresses: 'team.error-many-addresses' });
    if (!parsed.ok) return refuse({});
    const result = await inviteMembers(deps.db, {
      ...postOf(request, deps),
      organisationId,
      actorId,
      address: request.ip,
      now: deps.clock(),
      emails: good,
      role: parsed.value.role,
      lang: langOf(request),
    });
    if (result.ok) return seeOther(reply, routes.team({ ...scope, fait: 'invitations' }));
    if (result.reason === 'not-allowed') throw new NotFound();
    const stopped: Stopped[] = [
      { why: 'team.known-members', addresses: result.members },
      { why: 'team.known-invited', addresses: result.invited },
    ];
    return refuse(
      { adresses: 'team.error-addresses' },
      stopped.filter(({ addresses }) => addresses.length > 0),
    );
  });
}
