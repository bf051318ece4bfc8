import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findBlocked } from '../accounts/index.ts';
import { pageNumber, searchText } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { type FormErrors, formValues } from '../platform/form.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { cleanText } from '../platform/text.ts';
import { routes } from '../routes.ts';
import { acting, pixAdmin } from './acting.ts';
import { endAllSessions, forgetUser, unlock } from './change-user.ts';
import { findUser, searchUsers } from './find-users.ts';
import { UserPage } from './user.page.tsx';
import { UserListPage } from './user-list.page.tsx';

/** Accounts: found on request, signed out, forgotten. */
export function adminUserRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/utilisateurs', pixAdmin, async (request, reply) => {
    const search = searchText(request);
    const page = pageNumber(request);
    const { rows, count } = await searchUsers(deps.db, { search, page });
    return html(request, reply, <UserListPage rows={rows} count={count} search={search} page={page} />);
  });

  app.get('/admin/utilisateurs/:id', pixAdmin, (request, reply) => show(request, reply));

  app.post('/admin/utilisateurs/:id/sessions', pixAdmin, async (request, reply) => {
    const { id } = await userOf(request);
    await endAllSessions(deps.db, id, acting(request, deps));
    return seeOther(reply, routes.adminUser({ id }));
  });

  app.post('/admin/utilisateurs/:id/deblocage', pixAdmin, async (request, reply) => {
    const user = await userOf(request);
    await unlock(deps.db, deps.config, user, acting(request, deps));
    return seeOther(reply, routes.adminUser(user));
  });

  app.post('/admin/utilisateurs/:id/anonymiser', pixAdmin, async (request, reply) => {
    const user = await userOf(request);
    const { confirmation = '' } = formValues(request.body);
    if (cleanText(confirmation).toLowerCase() !== user.email)
      return show(request, reply, confirmation, { confirmation: 'admin.error-confirmation' });
    const done = await forgetUser(deps.db, user.id, acting(request, deps));
    if (done.ok) return seeOther(reply, routes.adminUser(user));
    switch (done.reason) {
      case 'no-such-user':
        throw new NotFound();
      case 'runs-the-house':
        return show(request, reply, confirmation, { confirmation: 'admin.error-runs-the-house' });
      case 'last-admin':
        return show(request, reply, confirmation, { confirmation: 'admin.error-leads-alone' });
    }
  });

  async function userOf(request: FastifyRequest) {
    const { id } = request.params as { id: string };
    const found = await findUser(deps.db, { userId: id, now: deps.clock() });
    if (found === null) throw new NotFound();
    return found;
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    confirmation = '',
    errors: FormErrors = {},
  ) {
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    const user = await userOf(request);
    const blocked = await findBlocked(deps.db, {
      secret: deps.config.secret,
      userId: user.id,
      email: user.email,
      now: deps.clock(),
    });
    const page = <UserPage user={user} blocked={blocked} form={{ values: { confirmation }, errors }} />;
    return html(request, reply, page, status);
  }
}
