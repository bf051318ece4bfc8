import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { html } from '../platform/http.tsx';
import { readClassPage } from '../results/index.ts';
import { SummaryPage } from './summary.page.tsx';

/** The summary of a campaign: from what the database keeps counted, never from the participations. */
export function summaryRoute(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/bilan', { config: { access: 'member' } }, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const days = await findDays(deps.db, page.campaign.id);
    return html(request, reply, <SummaryPage page={page} days={days} now={deps.clock()} />);
  });
}

/** First and last day on which a result that counts was sent. */
async function findDays(db: DbOrTrx, campaignId: number) {
  const { first, last } = await db
    .selectFrom('campaignDays')
    .where('campaignId', '=', campaignId)
    .where('sendings', '>', 0)
    .select([sql<string | null>`min(day)`.as('first'), sql<string | null>`max(day)`.as('last')])
    .executeTakeFirstOrThrow();
  return first === null || last === null ? null : { first, last };
}
