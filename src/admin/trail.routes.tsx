import type { FastifyInstance } from 'fastify';
import { pageNumber } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { html } from '../platform/http.tsx';
import { pixAdmin, queryText } from './acting.ts';
import { listActNames, listActs } from './find-acts.ts';
import { TrailPage } from './trail.page.tsx';

const DAY = 86_400_000;

/** The trail of sensitive acts, to read. Nothing here or elsewhere changes it. */
export function adminTrailRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/journal', pixAdmin, async (request, reply) => {
    const asked = {
      acte: queryText(request, 'acte'),
      qui: queryText(request, 'qui'),
      espace: queryText(request, 'espace'),
      du: queryText(request, 'du'),
      au: queryText(request, 'au'),
    };
    const last = day(asked.au);
    const page = pageNumber(request);
    const { rows, count } = await listActs(deps.db, {
      act: asked.acte,
      actor: asked.qui,
      // What is no number names no space.
      organisationId: asked.espace === '' ? null : /^\d{1,15}$/.test(asked.espace) ? Number(asked.espace) : 0,
      from: day(asked.du),
      to: last && new Date(last.getTime() + DAY),
      page,
    });
    const acts = await listActNames(deps.db);
    return html(
      request,
      reply,
      <TrailPage asked={asked} acts={acts} rows={rows} count={count} page={page} />,
    );
  });
}

/** `2026-11-23` at 0 h UTC; anything else is no date. */
function day(text: string): Date | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
