import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from '../../db/types.ts';
import type { Deps } from '../deps.ts';
import { formValues } from '../platform/form.ts';
import { BadRequest, html, NotFound, type SignedIn, seeOther } from '../platform/http.tsx';
import { asHouse, enterSchool } from '../platform/scope.ts';
import { routes } from '../routes.ts';
import { listSpaces, type Space } from './list-spaces.ts';
import { NoSpacePage } from './no-space.page.tsx';
import { noteVisit } from './note-visit.ts';

export interface Member {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly role: Role;
  /** What links say when the person has several spaces; nothing when there is but one. */
  readonly scope: { readonly organisation?: number };
  readonly otherSpaces: readonly { readonly id: number; readonly name: string }[];
}

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | null;
    /** All the spaces of the person, and whether the request itself names the one it is for. */
    spaces: { readonly all: readonly Space[]; named: boolean } | null;
  }
}

const VISIT_EVERY_MS = 5 * 60_000;

/** Lets in members who accepted the present Pix Orga terms; tells the others kindly, without naming any organisation. */
export function registerMember(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('member', null);
  app.decorateRequest('spaces', null);
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.access !== 'member' || request.viewer === null) return;
    const { userId } = request.viewer;
    const all = await asHouse(() => listSpaces(deps.db, userId));
    const [last] = all;
    if (last === undefined) return html(request, reply, <NoSpacePage />, 403);
    const named = namedOrganisation(request);
    const space = named === null ? last : all.find(({ organisationId }) => organisationId === named);
    if (space === undefined) throw new NotFound();
    request.spaces = { all, named: named !== null };
    request.member = memberIn(request.viewer, all, space);
    enterSchool(request, space.organisationId);
    if (!space.termsAccepted) return seeOther(reply, routes.orgaTerms(request.member.scope));
  });
  app.addHook('onSend', async (request, reply) => {
    const { member, spaces } = request;
    if (member === null || spaces === null || reply.statusCode >= 400) return;
    const [last] = spaces.all;
    const now = deps.clock();
    const recent = (last?.lastVisitAt?.getTime() ?? 0) > now.getTime() - VISIT_EVERY_MS;
    if (last?.organisationId === member.organisationId && recent) return;
    await noteVisit(deps.db, { ...member, now });
  });
}

/** The space that the form or the address names, or null. */
export function namedOrganisation(request: FastifyRequest): number | null {
  const text = formValues(request.body).organisation ?? formValues(request.query).organisation;
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound();
  return Number(text);
}

function memberIn(viewer: SignedIn, all: readonly Space[], space: Space): Member {
  const { userId, firstName, lastName } = viewer;
  const { organisationId, organisationName, role } = space;
  const otherSpaces = all
    .filter((other) => other.organisationId !== organisationId)
    .map((other) => ({ id: other.organisationId, name: other.organisationName }));
  const scope = otherSpaces.length > 0 ? { organisation: organisationId } : {};
  return { userId, firstName, lastName, organisationId, organisationName, role, scope, otherSpaces };
}

/** Who is at work, and in which space. A post that names none, from someone who has several, is not guessed at. */
export function memberOf(request: FastifyRequest): Member {
  const { member, spaces } = request;
  if (member === null || spaces === null) throw new NotFound();
  if (request.method === 'POST' && spaces.all.length > 1 && !spaces.named) throw new BadRequest();
  return member;
}

/** Where the address names a thing of one space, the person works in that one: its frame, their role there. */
export function workIn(request: FastifyRequest, organisationId: number): Member {
  const { member, spaces, viewer } = request;
  const space = spaces?.all.find((one) => one.organisationId === organisationId);
  if (member === null || spaces === null || viewer === null || space === undefined) throw new NotFound();
  if (spaces.named && member.organisationId !== organisationId) throw new NotFound();
  spaces.named = true;
  request.member = memberIn(viewer, spaces.all, space);
  enterSchool(request, organisationId);
  return request.member;
}

/** The organisations whose things this person may look for. */
export const organisationsOf = (request: FastifyRequest): number[] =>
  (request.spaces?.all ?? []).map(({ organisationId }) => organisationId);

/** What the side bar shows. */
export const spaceOf = (member: Member) => ({
  name: member.organisationName,
  role: member.role,
  scope: member.scope,
  others: member.otherSpaces,
});
