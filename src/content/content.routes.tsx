import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { html, NotFound } from '../platform/http.tsx';
import { findCompetence, findTutorial } from './read-release.ts';
import { TutorialPage } from './tutorial.page.tsx';

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
  eml: 'message/rfc822',
};

/** Lessons, and the pictures and files of questions. */
export function contentRoutes(app: FastifyInstance, deps: Pick<Deps, 'releases' | 'contentDir'>): void {
  app.get('/tutos/:id', { config: { access: 'anyone' } }, (request, reply) => {
    const { id } = request.params as { id: string };
    const release = deps.releases.current;
    const tutorial = findTutorial(release, id);
    if (!tutorial) throw new NotFound();
    return html(
      request,
      reply,
      <TutorialPage
        tutorial={tutorial}
        competence={findCompetence(release, tutorial.competence)}
        releaseId={release.id}
      />,
    );
  });

  app.get('/fichiers/:release/:tube/:file', { config: { access: 'open' } }, (request, reply) => {
    const { tube, file } = request.params as { tube: string; file: string };
    // Only names that the release holds are ever joined to a path.
    if (!Object.hasOwn(deps.releases.current.assets, `${tube}/${file}`)) throw new NotFound();
    const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
    const picture = ending === 'svg';
    return reply
      .type(TYPES[ending] ?? 'application/octet-stream')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', picture ? 'inline' : `attachment; filename="${file}"`)
      .send(createReadStream(join(deps.contentDir, 'assets', tube, file)));
  });
}
