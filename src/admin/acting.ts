import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { NotFound } from '../platform/http.tsx';
import { cleanText } from '../platform/text.ts';

/** What each of these pages declares. */
export const pixAdmin = { config: { access: 'pix-admin' as const } };

/** Who acts, from where and when: what the trail keeps of every act. */
export function acting(request: FastifyRequest, deps: Deps) {
  if (request.viewer === null) throw new NotFound();
  return { actorId: request.viewer.userId, address: request.ip, now: deps.clock() };
}

export type Acting = ReturnType<typeof acting>;

/** One word of the query, or nothing. */
export function queryText(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? cleanText(value).slice(0, 254) : '';
}

export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
