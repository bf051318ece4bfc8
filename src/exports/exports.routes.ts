import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { campaignOf } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { DEFAULT_TIME_ZONE } from '../platform/i18n.ts';
import { attachment } from './file-name.ts';
import { resultsCsv } from './results-csv.ts';

/** Files made of results. */
export function exportRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/resultats.csv', { config: { access: 'member' } }, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const rows = resultsCsv(deps, campaign, memberOf(request).organisationName, release);
    const name = `Resultats-${campaign.name}-${campaign.id}-${fileTime(deps.clock())}.csv`;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment(name))
      .header('cache-control', 'no-store')
      .send(Readable.from(rows));
  });
}

/** `2026-11-22-2031`: 24-hour clock, at the school’s time. */
function fileTime(now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: DEFAULT_TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}-${part('hour')}${part('minute')}`;
}
