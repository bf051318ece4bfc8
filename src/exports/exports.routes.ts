import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAct } from '../accounts/index.ts';
import { campaignOf } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { langOf, NotFound } from '../platform/http.tsx';
import { DEFAULT_TIME_ZONE, translate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import type { RowsOf } from './exported-rows.ts';
import { attachment } from './file-name.ts';
import { findMyData } from './find-my-data.ts';
import { myDataCsv } from './my-data-csv.ts';
import { resultsCsv } from './results-csv.ts';

/** Files made of results. */
export function exportRoutes(app: FastifyInstance, deps: Deps): void {
  myDataRoutes(app, deps);

  app.get('/orga/campagnes/:id/resultats.csv', { config: { access: 'member' } }, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const rowsOf = rowsAskedFor(request);
    const rows = resultsCsv(deps, campaign, release, rowsOf);
    const kind = rowsOf === 'participants' ? 'Resultats' : 'Participations';
    const name = `${kind}-${campaign.name}-${campaign.id}-${fileTime(deps.clock())}.csv`;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment(name))
      .header('cache-control', 'no-store')
      .send(Readable.from(rows));
  });
}

/** `?lignes=participations`: every test, and not only the one that counts. */
const rowsAskedFor = (request: FastifyRequest): RowsOf =>
  (request.query as { lignes?: unknown }).lignes === 'participations' ? 'participations' : 'participants';

/** All that the house keeps of the person who asks. */
function myDataRoutes(app: FastifyInstance, deps: Deps): void {
  const signedIn = { config: { access: 'signed-in' as const } };
  const send = async (request: FastifyRequest, reply: FastifyReply, ending: 'json' | 'csv') => {
    if (request.viewer === null) throw new NotFound();
    const { userId } = request.viewer;
    const now = deps.clock();
    await recordAct(deps.db, {
      act: 'download-my-data',
      actorId: userId,
      subject: { kind: 'user', id: userId },
      address: request.ip,
      now,
    });
    const data = await findMyData(deps, userId);
    const t = translate(langOf(request));
    return reply
      .type(ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', attachment(`${t('data.file-name')}-${fileTime(now)}.${ending}`))
      .header('cache-control', 'no-store')
      .send(ending === 'csv' ? Readable.from(myDataCsv(t, data)) : JSON.stringify(data, null, 2));
  };
  app.get(routes.myDataJson(), signedIn, (request, reply) => send(request, reply, 'json'));
  app.get(routes.myDataCsv(), signedIn, (request, reply) => send(request, reply, 'csv'));
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
