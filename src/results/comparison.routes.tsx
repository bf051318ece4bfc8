import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Campaign, campaignOf } from '../campaigns/index.ts';
import { targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { LEAST_COMMON } from '../engine/index.ts';
import { memberOf } from '../organisations/index.ts';
import { html, NotFound } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { compareClass } from './compare-class.ts';
import { type Compared, ComparisonPage } from './comparison.page.tsx';
import {
  type Comparable,
  listComparable,
  listPairs,
  listSendingPairs,
  MOST_PAIRS,
  SENDINGS,
} from './list-pairs.ts';

/** What a class and each pupil gained between two campaigns, or between two sendings of one. */
export function comparisonRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/comparaison', { config: { access: 'member' } }, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const choices = await listComparable(deps.db, { ...campaign, least: LEAST_COMMON });
    const wanted = readQuery(request, 'avec');
    const typedGroup = readQuery(request, 'groupe');
    const group = campaign.groups.includes(typedGroup) ? typedGroup : null;
    const compared = wanted === '' ? null : await compare(deps, campaign, choices, wanted, group);
    return html(
      request,
      reply,
      <ComparisonPage
        member={memberOf(request)}
        campaign={campaign}
        link={deps.config.publicUrl + routes.landing(campaign)}
        choices={choices}
        wanted={wanted}
        group={group}
        compared={compared}
        release={await deps.releases.get(campaign.releaseId)}
      />,
    );
  });
}

const readQuery = (request: FastifyRequest, name: string): string => {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

async function compare(
  deps: Deps,
  campaign: Campaign,
  choices: readonly Comparable[],
  wanted: string,
  group: string | null,
): Promise<Compared> {
  const release = await deps.releases.get(campaign.releaseId);
  if (wanted === SENDINGS) {
    if (!campaign.multipleSendings) throw new NotFound();
    const pairs = await listSendingPairs(deps.db, { campaignId: campaign.id, group });
    return compared(null, targetOf(release, campaign.skillIds).skills, pairs);
  }
  const other = choices.find(({ id }) => String(id) === wanted);
  if (!other) throw new NotFound();
  // The one that was made first is « before », from whichever of the two one looks.
  const otherFirst =
    other.createdAt < campaign.createdAt ||
    (+other.createdAt === +campaign.createdAt && other.id < campaign.id);
  const [before, after] = otherFirst ? [other, campaign] : [campaign, other];
  const pairs = await listPairs(deps.db, { beforeId: before.id, afterId: after.id, group });
  return compared({ before, after }, targetOf(release, other.common).skills, pairs);
}

const compared = (
  campaigns: Compared['campaigns'],
  skills: Parameters<typeof compareClass>[0],
  pairs: Parameters<typeof compareClass>[1],
): Compared => ({
  campaigns,
  skills: skills.length,
  more: pairs.length > MOST_PAIRS,
  ...compareClass(skills, pairs.slice(0, MOST_PAIRS)),
});
