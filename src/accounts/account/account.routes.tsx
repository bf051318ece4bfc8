import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { LANGS } from '../../messages.ts';
import { formValues } from '../../platform/form.ts';
import { html, NotFound, seeOther } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { endSessions } from '../open-session.ts';
import { recordAct } from '../record-act.ts';
import { ACCOUNT_NEWS, AccountPage } from './account.page.tsx';
import { changeRoutes } from './change.routes.tsx';
import { deleteRoutes } from './delete.routes.tsx';
import { setLanguage } from './edit-account.ts';
import { endSessionById, listSessions } from './list-sessions.ts';
import { personOf } from './person-of.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** One's own account: what it holds, where it is open, how to change and to leave. */
export function myAccountRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/mon-compte', signedIn, async (request, reply) => {
    const person = personOf(request);
    const { fait, depuis } = request.query as { fait?: unknown; depuis?: unknown };
    const news =
      typeof fait === 'string' && Object.hasOwn(ACCOUNT_NEWS, fait)
        ? (fait as keyof typeof ACCOUNT_NEWS)
        : null;
    const sessions = await listSessions(deps.db, { userId: person.userId, now: deps.clock() });
    return html(
      request,
      reply,
      <AccountPage person={person} sessions={sessions} news={news} fromOrga={depuis === 'orga'} />,
    );
  });

  app.post(routes.accountLanguage(), signedIn, async (request, reply) => {
    const { langue } = formValues(request.body);
    const lang = LANGS.find((known) => known === langue);
    if (lang) await setLanguage(deps.db, { userId: personOf(request).userId, lang });
    return seeOther(reply, routes.account(lang ? { fait: 'langue' } : {}));
  });

  changeRoutes(app, deps);
  sessionRoutes(app, deps);
  deleteRoutes(app, deps);
}

function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const actOf = (request: FastifyRequest, act: string) => {
    const { userId } = personOf(request);
    const subject = { kind: 'user', id: userId };
    return { act, actorId: userId, subject, address: request.ip, now: deps.clock() };
  };

  app.post('/mon-compte/appareils/:id', signedIn, async (request, reply) => {
    const { userId } = personOf(request);
    const { id } = request.params as { id: string };
    const ended = await deps.db.transaction().execute(async (trx) => {
      const found = await endSessionById(trx, { userId, id });
      if (found) await recordAct(trx, actOf(request, 'end-session'));
      return found;
    });
    if (!ended) throw new NotFound();
    return seeOther(reply, routes.account({ fait: 'appareil' }));
  });

  app.post(routes.endOtherSessions(), signedIn, async (request, reply) => {
    const { userId, sessionId } = personOf(request);
    await deps.db.transaction().execute(async (trx) => {
      await endSessions(trx, { userId, exceptId: sessionId });
      await recordAct(trx, actOf(request, 'end-sessions'));
    });
    return seeOther(reply, routes.account({ fait: 'appareils' }));
  });
}
