import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { MessageKey } from '../messages.ts';
import { type FormErrors, type FormValues, formValues, parseForm } from '../platform/form.ts';
import { html, seeOther } from '../platform/http.tsx';
import { ownPath } from '../platform/own-path.ts';
import { routes } from '../routes.ts';
import { AlreadySignedInPage } from './already-signed-in.page.tsx';
import { placeOf, startSession } from './enter.ts';
import { signInForm } from './forms.ts';
import { endSession } from './open-session.ts';
import { clearSessionCookie, sessionCookieName, signedToken } from './session-cookie.ts';
import { SignInPage } from './sign-in.page.tsx';
import { type SignInResult, signIn } from './sign-in.ts';

const anyone = { config: { access: 'anyone' as const } };

/** Where the person was going, only inside this site. */
export const nextOf = (request: FastifyRequest): string =>
  ownPath((request.query as Record<string, unknown>).next, '');

export const alreadyIn = (request: FastifyRequest, reply: FastifyReply) =>
  html(request, reply, <AlreadySignedInPage next={nextOf(request) || routes.myCampaigns()} />);

export function withoutPassword(values: FormValues): Record<string, string> {
  const { 'mot-de-passe': _hidden, ...rest } = values;
  return rest;
}

interface Shown {
  readonly values?: FormValues;
  readonly errors?: FormErrors;
  readonly notice?: MessageKey | null;
  readonly waitMinutes?: number;
  readonly status?: number;
}

export const showSignIn = (request: FastifyRequest, reply: FastifyReply, shown: Shown) =>
  html(
    request,
    reply,
    <SignInPage
      values={shown.values ?? {}}
      errors={shown.errors ?? {}}
      next={nextOf(request)}
      notice={shown.notice ?? null}
      waitMinutes={shown.waitMinutes ?? null}
    />,
    shown.status ?? 200,
  );

type Refused = Exclude<SignInResult, { ok: true }>;

/** The same page for a wrong password, an unknown address and a new account that could not be: nothing tells them apart. */
export function refuseEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  { refused, values, now }: { refused: Refused; values: FormValues; now: Date },
): FastifyReply {
  const { courriel = '' } = values;
  if (refused.reason === 'credentials')
    return showSignIn(request, reply, {
      values: { courriel },
      errors: { courriel: 'accounts.error-credentials' },
      status: 422,
    });
  const seconds = Math.ceil((refused.until.getTime() - now.getTime()) / 1000);
  return showSignIn(request, reply.header('retry-after', String(seconds)), {
    values: { courriel },
    waitMinutes: Math.ceil(seconds / 60),
    status: 429,
  });
}

export function signInRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.signIn(), anyone, (request, reply) => {
    if (request.viewer) return alreadyIn(request, reply);
    const { nouveau, fin } = request.query as Record<string, unknown>;
    const notice =
      nouveau === '1'
        ? ('accounts.reset-done' as const)
        : fin === '1'
          ? ('accounts.signed-out' as const)
          : null;
    return showSignIn(request, reply, { notice });
  });

  app.post(routes.signIn(), anyone, async (request, reply) => {
    const parsed = parseForm(signInForm, request.body);
    const values = withoutPassword(parsed.values);
    if (!parsed.ok) return showSignIn(request, reply, { values, errors: parsed.errors, status: 422 });
    const { courriel: email, 'mot-de-passe': password } = parsed.value;
    const place = placeOf(request, deps);
    const now = deps.clock();
    const result = await signIn(deps, { email, password, place, now });
    if (!result.ok) return refuseEntry(request, reply, { refused: result, values, now });
    await startSession(request, reply, deps, { userId: result.userId, device: place.device });
    return seeOther(reply, nextOf(request) || routes.myCampaigns());
  });

  app.post(routes.signOut(), anyone, async (request, reply) => {
    const token = signedToken(request.cookies[sessionCookieName(deps.config)], deps.config.secret);
    if (token !== null) await endSession(deps.db, token);
    clearSessionCookie(reply, deps.config);
    // What the browser kept of this person's drafts goes with them: a shared computer has a next user.
    reply.header('clear-site-data', '"storage"');
    const { retour } = formValues(request.body);
    return seeOther(reply, ownPath(retour, '') || `${routes.signIn()}?fin=1`);
  });
}
