import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from '../../db/types.ts';
import type { Deps } from '../deps.ts';
import { html, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { findMembership } from './find-membership.ts';
import { NoSpacePage } from './no-space.page.tsx';

export interface Member {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly role: Role;
}

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | null;
  }
}

/** Lets in members who accepted the present Pix Orga terms; tells the others kindly, without naming any organisation. */
export function registerMember(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('member', null);
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.access !== 'member' || request.viewer === null) return;
    const found = await findMembership(deps.db, request.viewer.userId);
    if (found === null) return html(request, reply, <NoSpacePage />, 403);
    if (!found.termsAccepted) return seeOther(reply, routes.orgaTerms());
    const { userId, firstName, lastName } = request.viewer;
    request.member = { userId, firstName, lastName, ...found.organisation, role: found.role };
  });
}

export function memberOf(request: FastifyRequest): Member {
  if (request.member === null) throw new NotFound();
  return request.member;
}

/** What the side bar shows. */
export const spaceOf = (member: Member) => ({ name: member.organisationName, role: member.role });
