import type { FastifyRequest } from 'fastify';
import { NotFound, type SignedIn } from '../../platform/http.tsx';

/** Whose account it is. */
export function personOf(request: FastifyRequest): SignedIn {
  if (request.viewer === null) throw new NotFound();
  return request.viewer;
}
