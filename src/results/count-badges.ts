import type { Campaign } from '../campaigns/index.ts';
import { criteriaOf, type Target } from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** A thematic result of a campaign, and how many have won it. */
export interface BadgeCount {
  readonly key: string;
  readonly title: { readonly fr: string; readonly en?: string | undefined };
  readonly won: number;
}

/**
 * How many of the results that count have won each badge of the campaign, of all or of one group. Each result is read, so the
 * caller asks for no more than a class can be (`MOST_IN_GROUP`); it has checked that the campaign is theirs.
 */
export async function countBadges(
  db: DbOrTrx,
  {
    campaign,
    target,
    group,
  }: { campaign: Pick<Campaign, 'id' | 'badges'>; target: Target; group: string | null },
): Promise<BadgeCount[]> {
  const badges = campaign.badges ?? [];
  if (badges.length === 0) return [];
  let query = db
    .selectFrom('participations')
    .where('campaignId', '=', campaign.id)
    .where('counted', '=', true)
    .where('removedAt', 'is', null);
  if (group !== null) query = query.where('groupName', '=', group);
  const results = await query.select('states').execute();
  return badges.map((badge) => {
    const criteria = criteriaOf(badge, target);
    const hasWon = (states: string) =>
      criteria.every(
        ({ places, least }) =>
          least !== null && places.filter((place) => states[place] === 'v').length >= least,
      );
    return {
      key: badge.key,
      title: badge.title,
      won: results.filter(({ states }) => states !== null && hasWon(states)).length,
    };
  });
}
