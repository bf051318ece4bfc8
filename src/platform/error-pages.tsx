import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { ErrorPage } from '../site/error.page.tsx';
import { html } from './http.tsx';

/** One page for what goes wrong, with the request's number and nothing of the inside. */
export function registerErrorPages(app: FastifyInstance): void {
  app.setNotFoundHandler({ preHandler: [] }, (request, reply) =>
    html(request, reply, <ErrorPage status={404} requestId={request.id} />, 404),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = knownStatus(error, request);
    if (status >= 500) request.log.error({ err: error }, 'unexpected');
    if (status === 503) reply.header('retry-after', '5');
    return html(request, reply, <ErrorPage status={status} requestId={request.id} />, status);
  });
}

/** Connection troubles of the database pass by themselves: the reader is asked to try again. */
const PASSING = new Set(['57P01', '57P03', '53300', '08006', '08001', '08003', 'ECONNREFUSED', 'ECONNRESET']);

function knownStatus(error: FastifyError, _request: FastifyRequest): 400 | 403 | 404 | 413 | 429 | 500 | 503 {
  if (PASSING.has(error.code)) return 503;
  const status = error.statusCode ?? 500;
  if (status === 404 || status === 403 || status === 429 || status === 503 || status === 413) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}
