import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { atSurface, findItem, findTube, type Release } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { answerPart, questionSeed, type RawAnswer } from '../engine/index.ts';
import { html, NotFound } from '../platform/http.tsx';
import { allowOwnFrames } from '../platform/sandbox.ts';
import { BankPage } from './bank.page.tsx';
import { ItemPage } from './item.page.tsx';
import { type Trial, tryAnswer } from './try-answer.ts';
import { TubePage } from './tube.page.tsx';

/** Where the pages are shown without a school around them, this is all they need (`npm run content:preview`). */
export type AuthoringDeps = Pick<Deps, 'releases' | 'remarks'>;

const pixAdmin = { config: { access: 'pix-admin' as const } };

/** The content as its authors look at it: counted, shown as to a pupil, corrected as for a pupil. Nothing is written. */
export function authoringRoutes(app: FastifyInstance, deps: AuthoringDeps): void {
  app.get('/admin/contenu', pixAdmin, (request, reply) =>
    html(request, reply, <BankPage release={deps.releases.current} remarks={deps.remarks()} />),
  );

  app.get('/admin/contenu/sujets/:tube', pixAdmin, (request, reply) => {
    const { tube: id } = request.params as { tube: string };
    const release = deps.releases.current;
    const tube = findTube(release, id);
    if (!tube) throw new NotFound();
    return html(request, reply, <TubePage release={release} tube={tube} remarks={deps.remarks()} />);
  });

  const path = '/admin/contenu/epreuves/:item';
  app.get(path, pixAdmin, (request, reply) => itemPage(request, reply, deps, {}, null));

  // Answers with a page, not a redirect: nothing is stored that a reload could repeat.
  app.post(path, pixAdmin, (request, reply) => {
    const typed = (request.body ?? {}) as RawAnswer;
    const { item, surface } = itemOf(request, deps.releases.current);
    const trial = tryAnswer(atSurface(item, surface), answerPart(typed), seedOf(item.id, surface));
    return itemPage(request, reply, deps, typed, trial);
  });
}

/** The item of the address and the index of the surface to show, the first where none is asked for. */
function itemOf(request: FastifyRequest, release: Release) {
  const { item: id } = request.params as { item: string };
  const item = findItem(release, id);
  if (!item) throw new NotFound();
  const asked = Number((request.query as { variante?: string }).variante ?? 1);
  const count = item.surfaces?.length ?? 1;
  if (!Number.isInteger(asked) || asked < 1 || asked > count) throw new NotFound();
  return { item, surface: asked - 1 };
}

/** Each surface has its own order of options, the same at display and at correction. */
const seedOf = (itemId: string, surface: number): number => questionSeed(surface + 1, itemId);

function itemPage(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: AuthoringDeps,
  typed: RawAnswer,
  trial: Trial | null,
) {
  const release = deps.releases.current;
  const { item, surface } = itemOf(request, release);
  return html(
    request,
    item.type === 'act' ? allowOwnFrames(reply) : reply,
    <ItemPage
      release={release}
      item={atSurface(item, surface)}
      surface={surface}
      seed={seedOf(item.id, surface)}
      remarks={deps.remarks().filter(({ itemId }) => itemId === item.id)}
      typed={typed}
      trial={trial}
    />,
    trial?.kind === 'invalid' ? 422 : 200,
  );
}
