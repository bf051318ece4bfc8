import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAct } from '../accounts/index.ts';
import { type Campaign, campaignOf } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { langOf, NotFound } from '../platform/http.tsx';
import { DEFAULT_TIME_ZONE, translate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import type { RowsOf } from './exported-rows.ts';
import { attachment } from './file-name.ts';
import { findMyData } from './find-my-data.ts';
import { myDataCsv } from './my-data-csv.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsXlsx } from './results-xlsx.ts';
import { summaryRoute } from './summary.routes.tsx';
import { XLSX_TYPE } from './workbook/workbook.ts';

/** Files made of results. */
export function exportRoutes(app: FastifyInstance, deps: Deps): void {
  myDataRoutes(app, deps);
  summaryRoute(app, deps);

  const member = { config: { access: 'member' as const } };
  app.get('/orga/campagnes/:id/resultats.csv', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const rowsOf = rowsAskedFor(request);
    return sendFile(reply, {
      name: `${rowsOf === 'participants' ? 'Resultats' : 'Participations'}-${nameOf(campaign, deps.clock())}.csv`,
      type: 'text/csv; charset=utf-8',
      body: Readable.from(inBytes(resultsCsv(deps, campaign, release, rowsOf))),
    });
  });

  app.get('/orga/campagnes/:id/resultats.xlsx', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const release = await deps.releases.get(campaign.releaseId);
    const lang = langOf(request);
    const now = deps.clock();
    const body = await resultsXlsx(deps, {
      campaign,
      organisationName: memberOf(request).organisationName,
      release,
      t: translate(lang),
      lang,
      now,
    });
    return sendFile(reply, { name: `Resultats-${nameOf(campaign, now)}.xlsx`, type: XLSX_TYPE, body });
  });
}

/** Megabytes of text are made into bytes once, here, and not by each layer below. */
async function* inBytes(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part);
}

const nameOf = ({ id, name }: Campaign, now: Date): string => `${name}-${id}-${fileTime(now)}`;

const sendFile = (
  reply: FastifyReply,
  { name, type, body }: { name: string; type: string; body: Readable },
) =>
  reply
    .type(type)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'no-store')
    .send(body);

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
