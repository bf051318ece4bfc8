import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import type { Db } from '../../platform/db.ts';
import { fragment } from '../../platform/http.tsx';
import type { Page } from '../../ui/page.ts';
import { Followed, type FollowedProps, followedParts } from '../activity-parts.tsx';
import { Projected, type ProjectedProps, projectedParts } from '../projection-parts.tsx';
import { readActivity } from '../read-activity.ts';
import { readProjection } from '../read-projection.ts';
import type { LiveView, Snapshot } from './hub.ts';

/** What a page shows, as a name: a page and its stream that show the same agree on it. */
export const versionOf = (shown: object): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);

/** The page of a person, drawn for all who see the same: without who they are. */
const forAll = (page: Page): Page => ({ ...page, viewer: null, url: '' });

function snapshot(page: Page, shown: object, whole: VNode, parts: Record<string, VNode>): Snapshot {
  return {
    version: versionOf(shown),
    render: () => ({
      parts: Object.fromEntries(Object.entries(parts).map(([id, node]) => [id, fragment(page, node)])),
      whole: () => {
        // What stands outside of the element that holds the others comes along.
        const outside = Object.entries(parts).filter(([id]) => id === 'recus');
        return Object.fromEntries([
          ['suivi', fragment(page, whole)],
          ...outside.map(([id, node]) => [id, fragment(page, node)]),
        ]);
      },
    }),
  };
}

/** The activity of a campaign as filtered and sorted by its address. */
export function activityView(db: Db, page: Page, props: Omit<FollowedProps, 'activity'>): LiveView {
  const { campaign, query, canEdit } = props;
  return {
    key: JSON.stringify(['activity', campaign.id, page.lang, canEdit, query]),
    campaignId: campaign.id,
    organisationId: campaign.organisationId,
    async read() {
      const activity = await readActivity(db, { campaignId: campaign.id, query });
      const now = { ...props, activity };
      return snapshot(forAll(page), activity, <Followed {...now} />, followedParts(now));
    },
  };
}

/** What is on the wall. */
export function projectionView(db: Db, page: Page, props: Omit<ProjectedProps, 'projection'>): LiveView {
  const { campaign, group, names } = props;
  return {
    key: JSON.stringify(['projection', campaign.id, page.lang, group, names]),
    campaignId: campaign.id,
    organisationId: campaign.organisationId,
    async read() {
      const projection = await readProjection(db, { campaignId: campaign.id, group, names });
      const now = { ...props, projection };
      return snapshot(forAll(page), projection, <Projected {...now} />, projectedParts(now));
    },
  };
}
