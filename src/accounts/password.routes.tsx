import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { parseForm } from '../platform/form.ts';
import { html, langOf, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { makeAuth } from './auth.ts';
import { ForgotPasswordPage } from './forgot-password.page.tsx';
import { forgotForm, resetForm } from './forms.ts';
import { passwordProblem } from './password-rule.ts';
import { DeadLinkPage, ResetPasswordPage } from './reset-password.page.tsx';
import { takeTry, tryKey } from './take-try.ts';
import { ADDRESS, MAILS } from './tries.ts';

const anyone = { config: { access: 'anyone' as const } };
/** A link of 24 random letters is not guessed; each one is hashed with care, which is what is limited. */
const perLink = {
  config: {
    access: 'anyone' as const,
    rateLimit: {
      max: 10,
      timeWindow: '5 minutes',
      hook: 'preHandler' as const,
      keyGenerator: (request: FastifyRequest) =>
        `${request.ip} ${(request.params as { token?: string }).token ?? ''}`,
    },
  },
};

/** A forgotten password, by a mailed link. */
export function passwordRoutes(app: FastifyInstance, deps: Deps): void {
  forgotRoutes(app, deps);
  const auth = makeAuth(deps.db, deps.config, async () => {});
  const path = routes.resetPassword({ token: ':token' });
  const tokenOf = (request: FastifyRequest): string => {
    const { token } = request.params as { token: string };
    if (!/^[\w-]{10,100}$/.test(token)) throw new NotFound();
    return token;
  };
  app.get(path, anyone, (request, reply) =>
    html(request, reply, <ResetPasswordPage token={tokenOf(request)} errors={{}} />),
  );

  app.post(path, perLink, async (request, reply) => {
    const token = tokenOf(request);
    const parsed = parseForm(resetForm, request.body);
    const newPassword = parsed.ok ? parsed.value['mot-de-passe'] : '';
    const problem = await passwordProblem(newPassword, []);
    if (problem)
      return html(
        request,
        reply,
        <ResetPasswordPage token={token} errors={{ 'mot-de-passe': problem }} />,
        422,
      );
    try {
      await auth.api.resetPassword({ body: { newPassword, token } });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return html(request, reply, <DeadLinkPage />, 410);
    }
    return seeOther(reply, `${routes.signIn()}?nouveau=1`);
  });
}

function forgotRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.forgotPassword(), anyone, (request, reply) =>
    html(request, reply, <ForgotPasswordPage values={{}} errors={{}} sent={false} />),
  );

  app.post(routes.forgotPassword(), anyone, async (request, reply) => {
    const parsed = parseForm(forgotForm, request.body);
    if (!parsed.ok)
      return html(
        request,
        reply,
        <ForgotPasswordPage values={parsed.values} errors={parsed.errors} sent={false} />,
        422,
      );
    const { courriel: email } = parsed.value;
    const { secret } = deps.config;
    const counted = [
      { key: tryKey(secret, 'reset', email), policy: MAILS },
      { key: tryKey(secret, 'resets', request.ip), policy: ADDRESS },
    ];
    // Past the limit the words are the same: the mails that left are still there to be read.
    const taken = await takeTry(deps.db, counted, deps.clock());
    if (taken.ok) await deps.enqueue('account-mail', { kind: 'reset', email, lang: langOf(request) });
    return html(request, reply, <ForgotPasswordPage values={parsed.values} errors={{}} sent />);
  });
}

/** better-auth refuses with an API error of 4xx. */
const isRefusal = (error: unknown): boolean => {
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
};
