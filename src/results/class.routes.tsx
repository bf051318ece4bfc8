import type { FastifyInstance } from 'fastify';
import { pageNumber } from '../campaigns/index.ts';
import { findItem, getSkill, type Release } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { html, langOf, NotFound, seeOther } from '../platform/http.tsx';
import { translate } from '../platform/i18n.ts';
import { allowOwnFrames } from '../platform/sandbox.ts';
import { routes } from '../routes.ts';
import { countIn } from './bands.ts';
import { ClassQuestionPage } from './class-question.page.tsx';
import { type ClassPageProps, inGroup, readClassPage } from './class-reading.ts';
import { CollectivePage } from './collective.page.tsx';
import { countBadges } from './count-badges.ts';
import { frequentAnswers } from './frequent-answers.ts';
import { listGivenAnswers } from './list-given-answers.ts';
import { countResults, listResults } from './list-results.ts';
import { NeedsPage } from './needs.page.tsx';
import { QUESTIONS_PER_PAGE, QuestionsPage } from './questions.page.tsx';
import { MOST_IN_GROUP } from './read-class.ts';
import { answersTo, type ItemCounts, LEAST_ANSWERS, readItems, readItemsOfGroup } from './read-items.ts';
import { readNeeds } from './read-needs.ts';
import { listInput, readFilters } from './result-filters.ts';
import { SubjectsPage } from './subjects.page.tsx';

const member = { config: { access: 'member' as const } };

/** Results and analysis of a campaign, for its teachers; nothing here knows of a result that was not sent. */
export function classRoutes(app: FastifyInstance, deps: Deps): void {
  resultsRoute(app, deps);
  subjectsRoutes(app, deps);
  questionRoutes(app, deps);
}

function resultsRoute(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/resultats', member, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const lang = langOf(request);
    const filters = readFilters(request, page, {
      lang,
      below: translate(lang)('analysis.below-stages'),
    });
    const input = listInput(page, filters);
    const rows = page.received === 0 ? [] : await listResults(deps.db, input);
    if (rows.length === 0 && filters.page > 1) return seeOther(reply, routes.campaignResults(filters.at));
    // Where the bars already tell how many there are, nothing is counted.
    const { reading } = page;
    const count =
      reading === null || filters.search !== ''
        ? await countResults(deps.db, input)
        : filters.band === null
          ? reading.count
          : countIn(reading.mastery, filters.band);
    const few = reading !== null && reading.count > 0 && reading.count <= MOST_IN_GROUP;
    const badges = few ? await countBadges(deps.db, page) : [];
    return html(
      request,
      reply,
      <CollectivePage page={page} filters={filters} rows={rows} count={count} badges={badges} />,
    );
  });
}

function subjectsRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/analyse', member, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const { tri } = request.query as { tri?: unknown };
    return html(request, reply, <SubjectsPage page={page} inProfileOrder={tri === 'profil'} />);
  });

  app.get('/orga/campagnes/:id/analyse/groupes', member, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const { pages } = request.query as { pages?: unknown };
    const needs = await readNeeds(deps.db, page);
    return html(
      request,
      reply,
      <NeedsPage page={page} needs={needs} pageEach={pages === 'groupe'} now={deps.clock()} />,
    );
  });
}

function questionRoutes(app: FastifyInstance, deps: Deps): void {
  const itemsOf = async ({ campaign, group, reading }: ClassPageProps) => {
    if (reading === null) return null;
    return group === null
      ? readItems(deps.db, campaign.id)
      : readItemsOfGroup(deps.db, { campaignId: campaign.id, group });
  };

  app.get('/orga/campagnes/:id/analyse/questions', member, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const bySubject = (request.query as { tri?: unknown }).tri === 'sujet';
    const all = await itemsOf(page);
    const enough = (all ?? []).filter((item) => answersTo(item) >= LEAST_ANSWERS);
    const sorted = bySubject
      ? inOrderOf(page.release, page.campaign.skillIds, enough)
      : enough.toSorted((a, b) => a.right / answersTo(a) - b.right / answersTo(b));
    const number = pageNumber(request);
    const items = sorted.slice((number - 1) * QUESTIONS_PER_PAGE, number * QUESTIONS_PER_PAGE);
    const at = { id: page.campaign.id, ...inGroup(page.group), ...(bySubject ? { tri: 'sujet' } : {}) };
    if (items.length === 0 && number > 1) return seeOther(reply, routes.campaignQuestions(at));
    return html(
      request,
      reply,
      <QuestionsPage
        page={page}
        items={all && items}
        shown={enough.length}
        hidden={(all ?? []).length - enough.length}
        bySubject={bySubject}
        number={number}
      />,
    );
  });

  app.get('/orga/campagnes/:id/analyse/questions/:item', member, async (request, reply) => {
    const page = await readClassPage(request, deps);
    const { campaign, release, group } = page;
    const item = findItem(release, (request.params as { item: string }).item);
    if (!item || !campaign.skillIds.includes(item.skillId)) throw new NotFound();
    const counts = (await itemsOf(page))?.find(({ itemId }) => itemId === item.id);
    const enough = counts !== undefined && answersTo(counts) >= LEAST_ANSWERS ? counts : null;
    const given =
      enough && (await listGivenAnswers(deps.db, { campaignId: campaign.id, itemId: item.id, group }));
    return html(
      request,
      item.type === 'act' ? allowOwnFrames(reply) : reply,
      <ClassQuestionPage
        page={page}
        item={item}
        counts={enough}
        frequent={given && frequentAnswers(item, given)}
      />,
    );
  });
}

/** As the profile lists the skills, the easiest first in each subject. */
function inOrderOf(release: Release, skillIds: readonly string[], items: readonly ItemCounts[]) {
  const place = new Map(skillIds.map((id, i) => [id, i]));
  const of = ({ itemId }: ItemCounts) => {
    const item = findItem(release, itemId);
    return item ? (place.get(getSkill(release, item.skillId).id) ?? 0) : skillIds.length;
  };
  return items.toSorted((a, b) => of(a) - of(b));
}
