import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { type FormErrors, parseForm } from '../platform/form.ts';
import { html, langOf, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { createAccount, hashPassword } from './create-account.ts';
import { placeOf, startSession } from './enter.ts';
import { signUpForm } from './forms.ts';
import { passwordProblem } from './password-rule.ts';
import { alreadyIn, nextOf, refuseEntry, withoutPassword } from './sign-in.routes.tsx';
import { signIn } from './sign-in.ts';
import { SignUpPage } from './sign-up.page.tsx';
import { takeTry, tryKey } from './take-try.ts';
import { MAILS, SIGN_UPS } from './tries.ts';

const anyone = { config: { access: 'anyone' as const } };

export function signUpRoutes(app: FastifyInstance, deps: Deps): void {
  const show = (request: FastifyRequest, reply: FastifyReply, values = {}, errors: FormErrors = {}) =>
    html(
      request,
      reply,
      <SignUpPage values={values} errors={errors} next={nextOf(request)} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get(routes.signUp(), anyone, (request, reply) =>
    request.viewer ? alreadyIn(request, reply) : show(request, reply),
  );

  app.post(routes.signUp(), anyone, async (request, reply) => {
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
    const { prenom: firstName, nom: lastName, courriel: email, 'mot-de-passe': password } = parsed.value;
    const now = deps.clock();
    const crowd = { key: tryKey(deps.config.secret, 'sign-up', request.ip), policy: SIGN_UPS };
    const taken = await takeTry(deps.db, [crowd], now);
    if (!taken.ok)
      return refuseEntry(request, reply, {
        refused: { ok: false, reason: 'wait', until: taken.until },
        values,
        now,
      });
    await createAccount(deps.db, {
      firstName,
      lastName,
      email,
      passwordHash: await hashPassword(password),
      emailVerified: false,
      lang: langOf(request),
      now,
    });
    // New, or there before with this very password (a second click, a pupil who forgot): both enter. Otherwise it is a sign-in
    // that failed, counted and answered as one; the owner of the address is told by mail what to do (docs/adr/0010).
    const place = placeOf(request, deps);
    const result = await signIn(deps, { email, password, place, now });
    if (!result.ok) {
      const telling = { key: tryKey(deps.config.secret, 'taken', email), policy: MAILS };
      const mayTell = await takeTry(deps.db, [telling], now);
      if (mayTell.ok) await deps.enqueue('account-mail', { kind: 'sign-up-taken', email });
      return refuseEntry(request, reply, { refused: result, values, now });
    }
    await startSession(request, reply, deps, { userId: result.userId, device: place.device });
    return seeOther(reply, nextOf(request) || routes.myCampaigns());
  });
}

/** The summary lists the errors as the eye meets the fields. */
function inFieldOrder(errors: FormErrors): FormErrors {
  const fields = Object.keys(signUpForm.shape);
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => fields.indexOf(a) - fields.indexOf(b)));
}
