import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginEnrolment, passSecondFactor } from '../accounts/index.ts';
import { qrCode } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { type FormErrors, formValues } from '../platform/form.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { ownPath } from '../platform/own-path.ts';
import { routes } from '../routes.ts';
import { SecondFactorPage } from './second-factor.page.tsx';

/** The one page of Pix Admin before the second factor is shown. */
const before = { config: { access: 'pix-admin' as const, beforeSecondFactor: true } };

/** Enrols a telephone, then asks for its code once a session. */
export function secondFactorRoutes(app: FastifyInstance, deps: Deps): void {
  const nextOf = (request: FastifyRequest): string =>
    ownPath((request.query as Record<string, unknown>).next, routes.admin());

  const show = async (request: FastifyRequest, reply: FastifyReply, errors: FormErrors = {}) => {
    if (request.viewer === null) throw new NotFound();
    const { userId, email } = request.viewer;
    const enrolment = await beginEnrolment(deps.db, {
      userId,
      email,
      secret: deps.config.secret,
      now: deps.clock(),
    });
    return html(
      request,
      reply,
      <SecondFactorPage
        enrolment={enrolment}
        qr={enrolment && qrCode(enrolment.uri)}
        next={nextOf(request)}
        errors={errors}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );
  };

  app.get('/admin/second-facteur', before, (request, reply) =>
    request.viewer?.secondFactor === 'shown' ? seeOther(reply, nextOf(request)) : show(request, reply),
  );

  app.post('/admin/second-facteur', before, async (request, reply) => {
    if (request.viewer === null) throw new NotFound();
    const { userId, sessionId } = request.viewer;
    const code = (formValues(request.body).code ?? '').replace(/\s/g, '');
    const passed = await passSecondFactor(deps.db, {
      userId,
      sessionId,
      code,
      secret: deps.config.secret,
      address: request.ip,
      now: deps.clock(),
    });
    if (passed.ok) return seeOther(reply, nextOf(request));
    switch (passed.reason) {
      case 'wrong-code':
        return show(request, reply, { code: 'admin.error-code' });
      case 'wait':
        return show(request, reply, { code: 'admin.error-code-wait' });
    }
  });
}
