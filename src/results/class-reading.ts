import type { FastifyRequest } from 'fastify';
import { type Campaign, campaignOf } from '../campaigns/index.ts';
import { type Release, targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import type { Target } from '../engine/index.ts';
import { type Member, memberOf } from '../organisations/index.ts';
import { countParticipations } from '../participations/index.ts';
import { routes } from '../routes.ts';
import { type ClassReading, readCampaign, readGroup } from './read-class.ts';

/** What every page on the results of a class starts from. */
export interface ClassPageProps {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly release: Release;
  readonly target: Target;
  readonly link: string;
  /** The group asked for, one of the campaign’s; null for all. */
  readonly group: string | null;
  /** People who began; results received, in the whole campaign. */
  readonly participants: number;
  readonly received: number;
  /** Of the group, or of all; null when the group is larger than a class can be. */
  readonly reading: ClassReading | null;
}

export async function readClassPage(request: FastifyRequest, deps: Deps): Promise<ClassPageProps> {
  const campaign = await campaignOf(request, deps);
  const release = await deps.releases.get(campaign.releaseId);
  const { groupe } = request.query as { groupe?: unknown };
  const group = campaign.groups.find((name) => name === groupe) ?? null;
  const counts = await countParticipations(deps.db, campaign.id);
  const reading =
    group === null ? await readCampaign(deps.db, campaign) : await readGroup(deps.db, campaign, group);
  return {
    member: memberOf(request),
    campaign,
    release,
    target: targetOf(release, campaign.skillIds),
    link: deps.config.publicUrl + routes.landing(campaign),
    group,
    participants: counts.total,
    received: counts.received,
    reading,
  };
}

/** Part of an address: the group where there is one. */
export const inGroup = (group: string | null): { groupe?: string } =>
  group === null ? {} : { groupe: group };
