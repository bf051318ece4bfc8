import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from './http.tsx';

/**
 * Of which school a request may see rows, held by policies of the database (ADR 0011).
 * `house`: what crosses schools by nature, a pupil's own tests, signing in, Pix Admin. Else one school, none until it is known.
 */
export type Scope = 'house' | { organisationId: number | null };

const scopes = new AsyncLocalStorage<Scope>();
const NOTHING: Scope = { organisationId: null };
const HOUSE: ReadonlySet<Access | undefined> = new Set<Access>(['anyone', 'signed-in', 'pix-admin']);

declare module 'fastify' {
  interface FastifyRequest {
    scope: Scope;
  }
}

/** The scope of the request under way; where there is none, nothing can be seen. */
export const presentScope = (): Scope => scopes.getStore() ?? NOTHING;

/** A read of a member's request that crosses schools: which spaces are this person's. `test/scope.test.ts` lists who may. */
export const asHouse = <T>(read: () => Promise<T>): Promise<T> => scopes.run('house', read);

/** What is read for a school outside of its requests: a page that moves by itself. */
export const inSchool = <T>(organisationId: number, read: () => Promise<T>): Promise<T> =>
  scopes.run({ organisationId }, read);

/** Each request begins with what its route declares: a member's sees nothing before `enterSchool`. */
export function registerScope(app: FastifyInstance): void {
  app.decorateRequest('scope');
  app.addHook('onRequest', (request, _reply, done) => {
    request.scope = HOUSE.has(request.routeOptions.config.access) ? 'house' : { organisationId: null };
    scopes.run(request.scope, done);
  });
  // The events of a body being read belong to its connection, not to the request: the scope is taken up again.
  app.addHook('preValidation', (request, _reply, done) => scopes.run(request.scope, done));
}

/** From here on this request, a member's, sees rows of this school and no other. */
export function enterSchool({ scope }: FastifyRequest, organisationId: number): void {
  if (scope === 'house') throw new Error('only a route for members works in a school');
  scope.organisationId = organisationId;
}
