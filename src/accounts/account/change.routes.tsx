import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { MessageKey } from '../../messages.ts';
import { type FormErrors, type FormResult, type FormValues, parseForm } from '../../platform/form.ts';
import { html, langOf, seeOther } from '../../platform/http.tsx';
import { translate } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { hashPassword } from '../create-account.ts';
import { passwordProblem } from '../password-rule.ts';
import { takeTry, tryKey } from '../take-try.ts';
import { MAILS } from '../tries.ts';
import { emailForm, nameForm, passwordForm } from './account-forms.ts';
import {
  type ChangeProps,
  ConfirmEmailPage,
  EmailPage,
  NamePage,
  PasswordPage,
  ToldPage,
} from './change.page.tsx';
import { confirmNewAddress, findNewAddress } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { passwordRefusal } from './confirm-password.ts';
import { renameUser } from './edit-account.ts';
import { personOf } from './person-of.ts';

const signedIn = { config: { access: 'signed-in' as const } };
const anyone = { config: { access: 'anyone' as const } };

/** What was typed comes back, passwords never. */
const shown = ({ prenom, nom, courriel, mot }: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries({ prenom, nom, courriel, mot }).filter(([, text]) => text !== undefined),
  ) as FormValues;

export const refused = (
  parsed: FormResult<unknown>,
  more: Record<string, MessageKey | null>,
): ChangeProps => ({
  values: shown(parsed.values),
  errors: {
    ...(parsed.ok ? {} : parsed.errors),
    ...(Object.fromEntries(Object.entries(more).filter(([, key]) => key !== null)) as FormErrors),
  },
});

export function changeRoutes(app: FastifyInstance, deps: Deps): void {
  nameRoutes(app, deps);
  emailRoutes(app, deps);
  confirmRoutes(app, deps);
  passwordRoutes(app, deps);
}

function nameRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.accountName(), signedIn, (request, reply) => {
    const { firstName, lastName } = personOf(request);
    return html(request, reply, <NamePage values={{ prenom: firstName, nom: lastName }} errors={{}} />);
  });
  app.post(routes.accountName(), signedIn, async (request, reply) => {
    const parsed = parseForm(nameForm, request.body);
    if (!parsed.ok) return html(request, reply, <NamePage {...refused(parsed, {})} />, 422);
    const { prenom: firstName, nom: lastName } = parsed.value;
    await renameUser(deps.db, { userId: personOf(request).userId, firstName, lastName, now: deps.clock() });
    return seeOther(reply, routes.account({ fait: 'nom' }));
  });
}

function emailRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.accountEmail(), signedIn, (request, reply) =>
    html(request, reply, <EmailPage values={{}} errors={{}} />),
  );
  app.post(routes.accountEmail(), signedIn, async (request, reply) => {
    const { userId, email: present } = personOf(request);
    const parsed = parseForm(emailForm, request.body);
    const again = (props: ChangeProps) => html(request, reply, <EmailPage {...props} />, 422);
    if (!parsed.ok) return again(refused(parsed, {}));
    const { courriel: email, actuel: password } = parsed.value;
    if (email === present) return again(refused(parsed, { courriel: 'account.error-same-email' }));
    const now = deps.clock();
    const actuel = await passwordRefusal(deps, { userId, password, now });
    if (actuel !== null) return again(refused(parsed, { actuel }));
    const telling = { key: tryKey(deps.config.secret, 'new-address', email), policy: MAILS };
    const mayTell = await takeTry(deps.db, [telling], now);
    if (mayTell.ok) await deps.enqueue('account-mail', { kind: 'new-address', userId, email });
    return seeOther(reply, routes.account({ fait: 'adresse' }));
  });
}

function confirmRoutes(app: FastifyInstance, deps: Deps): void {
  const dead = (request: FastifyRequest, reply: FastifyReply) => {
    const t = translate(langOf(request));
    return html(
      request,
      reply,
      <ToldPage title={t('accounts.reset-dead-title')} text={t('account.confirm-dead')} />,
      410,
    );
  };
  const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token;

  app.get('/mon-compte/adresse/:token', anyone, async (request, reply) => {
    const token = tokenOf(request);
    const found = await findNewAddress(deps.db, { token, now: deps.clock() });
    if (!found) return dead(request, reply);
    return html(request, reply, <ConfirmEmailPage token={token} email={found.email} />);
  });

  app.post('/mon-compte/adresse/:token', anyone, async (request, reply) => {
    const result = await confirmNewAddress(deps.db, {
      token: tokenOf(request),
      sessionId: request.viewer?.sessionId,
      address: request.ip,
      now: deps.clock(),
      sendMail: deps.sendMail,
      help: deps.config.publicUrl + routes.help(),
    });
    if (!result.ok) return dead(request, reply);
    const t = translate(langOf(request));
    return html(
      request,
      reply,
      <ToldPage title={t('account.confirmed-title')} text={t('account.confirmed')} />,
    );
  });
}

function passwordRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.accountPassword(), signedIn, (request, reply) =>
    html(request, reply, <PasswordPage values={{}} errors={{}} />),
  );
  app.post(routes.accountPassword(), signedIn, async (request, reply) => {
    const viewer = personOf(request);
    const parsed = parseForm(passwordForm, request.body);
    const { actuel: password, nouveau } = parsed.ok ? parsed.value : { actuel: '', nouveau: '' };
    const now = deps.clock();
    const { userId, firstName, lastName, email } = viewer;
    const weak = await passwordProblem(nouveau, [firstName, lastName, email]);
    // A new password that will not do is said first: the present one is then not tried in vain.
    const actuel = weak ? null : await passwordRefusal(deps, { userId, password, now });
    if (weak !== null || actuel !== null)
      return html(request, reply, <PasswordPage {...refused(parsed, { actuel, nouveau: weak })} />, 422);
    const passwordHash = await hashPassword(nouveau);
    await changePassword(deps, { viewer, passwordHash, address: request.ip, now });
    return seeOther(reply, routes.account({ fait: 'mot-de-passe' }));
  });
}
