import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { Lang } from '../messages.ts';
import { type FormErrors, formValues, parseForm } from '../platform/form.ts';
import { html, langOf, NotFound, seeOther } from '../platform/http.tsx';
import { ownPath } from '../platform/own-path.ts';
import { cleanText } from '../platform/text.ts';
import { routes } from '../routes.ts';
import { AlreadySignedInPage } from './already-signed-in.page.tsx';
import { type Auth, makeAuth, type ResetRequest } from './auth.ts';
import { createAccount, hashPassword } from './create-account.ts';
import { DemoMailsPage } from './demo-mails.page.tsx';
import { ForgotPasswordPage } from './forgot-password.page.tsx';
import { forgotForm, resetForm, signInForm, signUpForm } from './forms.ts';
import { resetPasswordMail } from './mails.ts';
import { passwordProblem } from './password-rule.ts';
import { DeadLinkPage, ResetPasswordPage } from './reset-password.page.tsx';
import { SignInPage } from './sign-in.page.tsx';
import { SignUpPage } from './sign-up.page.tsx';

/** A class signs in from one address: tries are counted per address and account together. */
const TRIES = { max: 10, timeWindow: '5 minutes' };

export function accountRoutes(app: FastifyInstance, deps: Deps): void {
  const auth = makeAuth(deps.db, deps.config, (request) => sendReset(deps, request));
  signUpRoutes(app, deps, auth);
  signInRoutes(app, auth);
  passwordRoutes(app, auth);
  if (deps.listDemoMails !== null) demoMailRoutes(app, deps.listDemoMails);
}

const limited = {
  ...TRIES,
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => {
    const { courriel } = formValues(request.body);
    const { token = '' } = request.params as { token?: string };
    // Cleaned as the form cleans it, or a space would be a new account. Behind a mailed link, the link stands for the account.
    return `${request.ip} ${courriel === undefined ? token : cleanText(courriel).toLowerCase()}`;
  },
};
const form = { config: { access: 'anyone' as const } };
const guarded = { config: { access: 'anyone' as const, rateLimit: limited } };

/** Where the person was going, only inside this site. */
const nextOf = (request: FastifyRequest): string =>
  ownPath((request.query as Record<string, unknown>).next, '');

function signUpRoutes(app: FastifyInstance, deps: Deps, auth: Auth): void {
  const show = (request: FastifyRequest, reply: FastifyReply, values = {}, errors: FormErrors = {}) =>
    html(
      request,
      reply,
      <SignUpPage values={values} errors={errors} next={nextOf(request)} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get(routes.signUp(), form, (request, reply) =>
    request.viewer ? alreadyIn(request, reply) : show(request, reply),
  );

  app.post(routes.signUp(), guarded, async (request, reply) => {
    const parsed = parseForm(signUpForm, request.body);
    const values = withoutPassword(parsed.values);
    const typed = parsed.values['mot-de-passe'] ?? '';
    const weak = await passwordProblem(typed.normalize('NFC'), [
      values.prenom ?? '',
      values.nom ?? '',
      values.courriel ?? '',
    ]);
    const errors = inFieldOrder({
      ...(parsed.ok ? {} : parsed.errors),
      ...(weak ? { 'mot-de-passe': weak } : {}),
    });
    if (!parsed.ok || weak) return show(request, reply, values, errors);
    const { prenom, nom, courriel, 'mot-de-passe': password } = parsed.value;
    await createAccount(deps.db, {
      firstName: prenom,
      lastName: nom,
      email: courriel,
      passwordHash: await hashPassword(password),
      emailVerified: false,
      now: deps.clock(),
    });
    // A second click finds the account that the first one made: signing in with what was typed is what the person wants.
    const cookies = await signIn(auth, courriel, password);
    if (cookies === null) return show(request, reply, values, { courriel: 'accounts.error-email-taken' });
    return enter(request, reply, cookies);
  });
}

/** The summary lists the errors as the eye meets the fields. */
function inFieldOrder(errors: FormErrors): FormErrors {
  const fields = Object.keys(signUpForm.shape);
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => fields.indexOf(a) - fields.indexOf(b)));
}

function signInRoutes(app: FastifyInstance, auth: Auth): void {
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    values = {},
    errors: FormErrors = {},
    status = 200,
  ) => {
    const { nouveau, fin } = request.query as Record<string, unknown>;
    const notice =
      nouveau === '1'
        ? ('accounts.reset-done' as const)
        : fin === '1'
          ? ('accounts.signed-out' as const)
          : null;
    return html(
      request,
      reply,
      <SignInPage values={values} errors={errors} next={nextOf(request)} notice={notice} />,
      status,
    );
  };

  app.get(routes.signIn(), form, (request, reply) =>
    request.viewer ? alreadyIn(request, reply) : show(request, reply),
  );

  app.post(routes.signIn(), guarded, async (request, reply) => {
    const parsed = parseForm(signInForm, request.body);
    const values = withoutPassword(parsed.values);
    if (!parsed.ok) return show(request, reply, values, parsed.errors, 422);
    const cookies = await signIn(auth, parsed.value.courriel, parsed.value['mot-de-passe']);
    if (cookies === null)
      return show(request, reply, values, { courriel: 'accounts.error-credentials' }, 422);
    return enter(request, reply, cookies);
  });

  app.post(routes.signOut(), form, async (request, reply) => {
    const cookies = await cookiesOf(() =>
      auth.api.signOut({
        headers: new Headers({ cookie: request.headers.cookie ?? '' }),
        returnHeaders: true,
      }),
    );
    for (const cookie of cookies ?? []) reply.header('set-cookie', cookie);
    // What the browser kept of this person's drafts goes with them: a shared computer has a next user.
    const { retour } = formValues(request.body);
    const then = ownPath(retour, '') || `${routes.signIn()}?fin=1`;
    return seeOther(reply.header('clear-site-data', '"storage"'), then);
  });
}

function passwordRoutes(app: FastifyInstance, auth: Auth): void {
  app.get(routes.forgotPassword(), form, (request, reply) =>
    html(request, reply, <ForgotPasswordPage values={{}} errors={{}} sent={false} />),
  );

  app.post(routes.forgotPassword(), guarded, async (request, reply) => {
    const parsed = parseForm(forgotForm, request.body);
    if (!parsed.ok)
      return html(
        request,
        reply,
        <ForgotPasswordPage values={parsed.values} errors={parsed.errors} sent={false} />,
        422,
      );
    const { courriel: email } = parsed.value;
    await readerLang.run(langOf(request), () => auth.api.requestPasswordReset({ body: { email } }));
    return html(request, reply, <ForgotPasswordPage values={parsed.values} errors={{}} sent />);
  });

  const path = routes.resetPassword({ token: ':token' });
  const tokenOf = (request: FastifyRequest): string => {
    const { token } = request.params as { token: string };
    if (!/^[\w-]{10,100}$/.test(token)) throw new NotFound();
    return token;
  };
  app.get(path, form, (request, reply) =>
    html(request, reply, <ResetPasswordPage token={tokenOf(request)} errors={{}} />),
  );

  app.post(path, guarded, async (request, reply) => {
    const token = tokenOf(request);
    const parsed = parseForm(resetForm, request.body);
    const password = parsed.ok ? parsed.value['mot-de-passe'] : '';
    const problem = await passwordProblem(password, []);
    if (problem)
      return html(
        request,
        reply,
        <ResetPasswordPage token={token} errors={{ 'mot-de-passe': problem }} />,
        422,
      );
    const done = await cookiesOf(() =>
      auth.api.resetPassword({ body: { newPassword: password, token }, returnHeaders: true }),
    );
    if (done === null) return html(request, reply, <DeadLinkPage />, 410);
    return seeOther(reply, `${routes.signIn()}?nouveau=1`);
  });
}

function demoMailRoutes(app: FastifyInstance, listDemoMails: NonNullable<Deps['listDemoMails']>): void {
  app.get(routes.demoMails(), form, async (request, reply) =>
    html(request, reply, <DemoMailsPage mails={await listDemoMails()} />),
  );
}

const alreadyIn = (request: FastifyRequest, reply: FastifyReply) =>
  html(request, reply, <AlreadySignedInPage next={nextOf(request) || routes.myCampaigns()} />);

function enter(request: FastifyRequest, reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return seeOther(reply, nextOf(request) || routes.myCampaigns());
}

const signIn = (auth: Auth, email: string, password: string): Promise<string[] | null> =>
  cookiesOf(() => auth.api.signInEmail({ body: { email, password }, returnHeaders: true }));

/** The cookies that better-auth sets, or null when it refuses; anything else is a surprise. */
async function cookiesOf(call: () => Promise<{ headers: Headers }>): Promise<string[] | null> {
  try {
    return (await call()).headers.getSetCookie();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** better-auth refuses with an API error of 4xx. */
const isRefusal = (error: unknown): boolean => {
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
};

function withoutPassword(values: Readonly<Record<string, string>>): Record<string, string> {
  const { 'mot-de-passe': _hidden, ...rest } = values;
  return rest;
}

/** better-auth writes to the person without knowing of the page they read: their language comes along beside it. */
const readerLang = new AsyncLocalStorage<Lang>();

async function sendReset(deps: Deps, request: ResetRequest): Promise<void> {
  const url = deps.config.publicUrl + routes.resetPassword({ token: request.token });
  await deps.sendMail(
    resetPasswordMail(readerLang.getStore() ?? 'fr', request.email, request.firstName, url),
  );
}
