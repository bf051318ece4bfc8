import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAct, verifyAddress } from '../../accounts/index.ts';
import type { Deps } from '../../deps.ts';
import { type FormErrors, type FormValues, parseForm } from '../../platform/form.ts';
import { html, langOf, NotFound, type SignedIn, seeOther } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { ClaimSpacePage, DeadClaimPage } from './claim-space.page.tsx';
import { claimSpace, findClaim } from './claim-space.ts';
import { confirmRequest, findRequestByToken } from './confirm-request.ts';
import { confirmAddressMail, requestReceivedMail } from './mails.ts';
import { requestForm } from './request-form.ts';
import { RequestSchoolPage } from './request-school.page.tsx';
import { requestSpace } from './request-space.ts';
import {
  ConfirmRequestPage,
  DeadRequestLinkPage,
  RequestConfirmedPage,
  RequestSentPage,
} from './request-told.page.tsx';
import { uaiLetterFits } from './uai.ts';

const anyone = { config: { access: 'anyone' as const } };
const limited = {
  config: {
    access: 'anyone' as const,
    rateLimit: { max: 30, timeWindow: '1 hour', hook: 'preHandler' as const },
  },
};
const signedIn = { config: { access: 'signed-in' as const } };

/** From the request of a school to its space, on the side of the referent. */
export function requestRoutes(app: FastifyInstance, deps: Deps): void {
  askRoutes(app, deps);
  confirmRoutes(app, deps);
  claimRoutes(app, deps);
}

function askRoutes(app: FastifyInstance, deps: Deps): void {
  const show = (request: FastifyRequest, reply: FastifyReply, values: FormValues, errors: FormErrors) =>
    html(
      request,
      reply,
      <RequestSchoolPage values={values} errors={errors} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get(routes.registerSchool(), anyone, (request, reply) =>
    show(request, reply, ownNames(request.viewer), {}),
  );

  app.post(routes.registerSchool(), limited, async (request, reply) => {
    const parsed = parseForm(requestForm, request.body);
    if (!parsed.ok) return show(request, reply, parsed.values, parsed.errors);
    const form = parsed.value;
    const sent = routes.schoolRequestSent(
      form.uai !== null && !uaiLetterFits(form.uai) ? { uai: 'a-verifier' } : {},
    );
    // Whoever filled the field that nobody sees is told the same, and nothing happens.
    if (form.site !== '') return seeOther(reply, sent);
    const made = await deps.db.transaction().execute(async (trx) => {
      const asked = await requestSpace(trx, { form, lang: langOf(request), now: deps.clock() });
      if (!asked.ok) return asked;
      const url = deps.config.publicUrl + routes.confirmSchoolRequest({ token: asked.token });
      const to = {
        lang: langOf(request),
        email: form.courriel,
        firstName: form.prenom,
        schoolName: form.etablissement,
      };
      await deps.sendMail(confirmAddressMail(to, url), trx);
      return asked;
    });
    return made.ok
      ? seeOther(reply, sent)
      : show(request, reply, parsed.values, { courriel: 'spaces.error-too-many' });
  });

  app.get(routes.schoolRequestSent(), anyone, (request, reply) =>
    html(
      request,
      reply,
      <RequestSentPage oddUai={(request.query as { uai?: unknown }).uai === 'a-verifier'} />,
    ),
  );
}

const ownNames = (viewer: SignedIn | null): FormValues =>
  viewer ? { prenom: viewer.firstName, nom: viewer.lastName, courriel: viewer.email } : {};

const tokenOf = (request: FastifyRequest): string => {
  const { token } = request.params as { token: string };
  if (!/^[\w-]{43}$/.test(token)) throw new NotFound();
  return token;
};

function confirmRoutes(app: FastifyInstance, deps: Deps): void {
  const path = routes.confirmSchoolRequest({ token: ':token' });

  app.get(path, anyone, async (request, reply) => {
    const token = tokenOf(request);
    const found = await findRequestByToken(deps.db, { token, now: deps.clock() });
    if (found === null) return html(request, reply, <DeadRequestLinkPage />, 410);
    return html(
      request,
      reply,
      found.state === 'unconfirmed' ? (
        <ConfirmRequestPage request={found} token={token} />
      ) : (
        <RequestConfirmedPage request={found} />
      ),
    );
  });

  app.post(path, anyone, async (request, reply) => {
    const token = tokenOf(request);
    const { viewer } = request;
    await deps.db.transaction().execute(async (trx) => {
      const confirmed = await confirmRequest(trx, { token, now: deps.clock() });
      if (confirmed === null) return;
      if (viewer?.email === confirmed.email) await verifyAddress(trx, viewer);
      await deps.sendMail(requestReceivedMail(confirmed), trx);
    });
    return seeOther(reply, routes.confirmSchoolRequest({ token }));
  });
}

function claimRoutes(app: FastifyInstance, deps: Deps): void {
  const path = routes.claimSpace({ token: ':token' });

  app.get(path, signedIn, async (request, reply) => {
    const token = tokenOf(request);
    const claim = await findClaim(deps.db, { token, now: deps.clock() });
    if (claim === null) return html(request, reply, <DeadClaimPage />, 410);
    const { email } = viewerOf(request);
    return html(request, reply, <ClaimSpacePage school={claim.name} email={email} token={token} />);
  });

  app.post(path, signedIn, async (request, reply) => {
    const token = tokenOf(request);
    const viewer = viewerOf(request);
    const now = deps.clock();
    const claimed = await deps.db.transaction().execute(async (trx) => {
      const claim = await claimSpace(trx, { token, viewerEmail: viewer.email, now });
      if (claim === null) return null;
      if (viewer.email === claim.email) await verifyAddress(trx, viewer);
      await recordAct(trx, {
        act: 'claim-space',
        actorId: viewer.userId,
        organisationId: claim.organisationId,
        subject: { kind: 'space-request', id: claim.id },
        address: request.ip,
        now,
      });
      return claim;
    });
    return claimed === null
      ? html(request, reply, <DeadClaimPage />, 410)
      : seeOther(reply, routes.campaigns());
  });
}

function viewerOf(request: FastifyRequest): SignedIn {
  if (request.viewer === null) throw new NotFound();
  return request.viewer;
}
