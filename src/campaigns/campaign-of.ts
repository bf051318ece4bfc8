import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { memberOf, organisationsOf, workIn } from '../organisations/index.ts';
import { idParam, NotFound } from '../platform/http.tsx';
import { asHouse } from '../platform/scope.ts';
import { cleanText } from '../platform/text.ts';
import { type Campaign, findCampaign } from './find-campaign.ts';
import { can } from './policy.ts';

/** The campaign named in the address, if it is of a space of this person, who then works in that space. */
export async function campaignOf(request: FastifyRequest, deps: Deps) {
  const organisationIds = organisationsOf(request);
  const id = idParam(request, 'id');
  const campaign =
    organisationIds.length > 0 && (await asHouse(() => findCampaign(deps.db, { organisationIds, id })));
  if (!campaign) throw new NotFound();
  workIn(request, campaign.organisationId);
  return campaign;
}

export const pageNumber = (request: FastifyRequest): number => {
  const { page } = request.query as { page?: unknown };
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
};

export const searchText = (request: FastifyRequest): string => {
  const { q } = request.query as { q?: unknown };
  return typeof q === 'string' ? cleanText(q).replace(/\s+/g, ' ').slice(0, 100) : '';
};

/** A campaign that this member may change; to the others it does not exist. */
export async function editableCampaign(request: FastifyRequest, deps: Deps): Promise<Campaign> {
  const campaign = await campaignOf(request, deps);
  if (!can(memberOf(request), 'edit', campaign)) throw new NotFound();
  return campaign;
}
