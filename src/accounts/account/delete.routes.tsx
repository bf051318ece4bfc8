import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { parseForm } from '../../platform/form.ts';
import { html, LANG_COOKIE, langOf, NotFound } from '../../platform/http.tsx';
import { translate } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { anonymiseUser } from '../anonymise-user.ts';
import { recordAct } from '../record-act.ts';
import { clearSessionCookie } from '../session-cookie.ts';
import { deleteForm } from './account-forms.ts';
import { DeletePage, ToldPage } from './change.page.tsx';
import { refused } from './change.routes.tsx';
import { passwordRefusal } from './confirm-password.ts';
import { personOf } from './person-of.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** Leaving for good: said plainly, asked with the password and a word. */
export function deleteRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.deleteAccount(), signedIn, (request, reply) =>
    html(request, reply, <DeletePage values={{}} errors={{}} organisations={[]} />),
  );

  app.post(routes.deleteAccount(), signedIn, async (request, reply) => {
    const { userId } = personOf(request);
    const parsed = parseForm(deleteForm, request.body);
    const now = deps.clock();
    const password = (parsed.values.actuel ?? '').normalize('NFC');
    const actuel = parsed.ok ? await passwordRefusal(deps, { userId, password, now }) : null;
    if (!parsed.ok || actuel !== null)
      return html(request, reply, <DeletePage {...refused(parsed, { actuel })} organisations={[]} />, 422);
    const result = await deps.db.transaction().execute(async (trx) => {
      const done = await anonymiseUser(trx, { userId, now });
      const subject = { kind: 'user', id: userId };
      if (done.ok)
        await recordAct(trx, { act: 'delete-account', actorId: userId, subject, address: request.ip, now });
      return done;
    });
    if (!result.ok) {
      if (result.reason === 'no-such-user') throw new NotFound();
      return html(
        request,
        reply,
        <DeletePage {...refused(parsed, {})} organisations={result.organisations} />,
        422,
      );
    }
    const lang = langOf(request);
    const t = translate(lang);
    clearSessionCookie(reply, deps.config);
    // The page of farewell greets nobody, in the language of who left.
    request.viewer = null;
    request.cookies[LANG_COOKIE] = lang;
    return html(
      request,
      reply.header('clear-site-data', '"storage"'),
      <ToldPage title={t('account.deleted-title')} text={t('account.deleted')} />,
    );
  });
}
