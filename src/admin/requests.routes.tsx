import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { pageNumber, searchText } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { atMost, type FormErrors, type FormValues, parseForm, textField } from '../platform/form.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { acting, pixAdmin, queryText } from './acting.ts';
import { declineRequest, openSpace, sendNewClaim } from './decide.ts';
import { countRequests, findRequest, listRequests } from './find-requests.ts';
import { RequestPage } from './request.page.tsx';
import { REQUEST_STATES, RequestListPage } from './request-list.page.tsx';

const refusalForm = z.object({
  motif: textField().pipe(atMost(2000, 'admin.error-reason-long').min(1, 'admin.error-reason')),
});

/** Requests for a space: read, accepted once, or refused with a reason. */
export function adminRequestRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/demandes', pixAdmin, async (request, reply) => {
    const asked = queryText(request, 'etat');
    const shown = REQUEST_STATES.find(({ param }) => param === asked) ?? REQUEST_STATES[0];
    const search = searchText(request);
    const page = pageNumber(request);
    const { rows, count } = await listRequests(deps.db, { state: shown.state, search, page });
    return html(
      request,
      reply,
      <RequestListPage
        shown={shown}
        counts={await countRequests(deps.db)}
        rows={rows}
        count={count}
        search={search}
        page={page}
      />,
    );
  });

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    values: FormValues = {},
    errors: FormErrors = {},
  ) => {
    const found = await findRequest(deps.db, idParam(request, 'id'));
    if (found === null) throw new NotFound();
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    return html(request, reply, <RequestPage request={found} values={values} errors={errors} />, status);
  };

  app.get('/admin/demandes/:id', pixAdmin, (request, reply) => show(request, reply));

  app.post('/admin/demandes/:id/accepter', pixAdmin, async (request, reply) => {
    const id = idParam(request, 'id');
    await openSpace(deps, id, acting(request, deps));
    // Decided before, by a first click or by a colleague: the page says so.
    return seeOther(reply, routes.adminRequest({ id }));
  });

  app.post('/admin/demandes/:id/refuser', pixAdmin, async (request, reply) => {
    const id = idParam(request, 'id');
    const parsed = parseForm(refusalForm, request.body);
    if (!parsed.ok) return show(request, reply, parsed.values, parsed.errors);
    await declineRequest(deps, id, parsed.value.motif, acting(request, deps));
    return seeOther(reply, routes.adminRequest({ id }));
  });

  app.post('/admin/demandes/:id/lien', pixAdmin, async (request, reply) => {
    const id = idParam(request, 'id');
    await sendNewClaim(deps, id, acting(request, deps));
    return seeOther(reply, routes.adminRequest({ id }));
  });
}
