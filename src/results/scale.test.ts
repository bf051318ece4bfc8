import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, school } from '../../test/school.ts';
import { getSkill } from '../content/index.ts';

/** Enough that reading them all would show; « 3e A » has thirty of them, the large group all the rest. */
// On a table that is much smaller, a server rightly reads it whole.
const PEOPLE = 9000;

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

let t: TestApp;
let teacher: Visitor;
let id: number;
let itemId: string;
const statements: Statement[] = [];
beforeAll(async () => {
  t = await testApp({
    log: ({ query }) => void statements.push({ sql: query.sql, parameters: query.parameters }),
  });
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  const made = await campaign(t, gues.id, owner.userId, { profile: 'rentree-6e' });
  id = made.id;
  const { db } = t.deps;
  await db
    .updateTable('campaigns')
    .set({ groups: JSON.stringify(['3e A', 'Tous les autres']) })
    .where('id', '=', id)
    .execute();
  await sql`
    insert into users (id, name, first_name, last_name, email, email_verified, terms_accepted_at)
    select 'n' || i, 'Élève ' || i, 'Élève', 'Nom ' || lpad(i::text, 5, '0'), 'n' || i || '@exemple.example', true, now()
    from generate_series(1, ${PEOPLE}::int) i`.execute(db);
  // Each one validates the first skills of the campaign, more or fewer of them, and misses the others.
  const n = made.skillIds.length;
  const skill = getSkill(t.deps.releases.current, made.skillIds[0] ?? '');
  [itemId = ''] = skill.itemIds;
  await sql`
    insert into participations (user_id, campaign_id, status, seed, asked, history, knowledge, targeted_count, tested_count,
      validated_count, started_at, finished_at, shared_at, counted, group_name)
    select 'n' || i, ${id}::bigint, 'shared', i, null,
      jsonb_build_array(jsonb_build_object('itemId', ${itemId}::text, 'skillId', ${skill.id}::text, 'verdict', 'right')),
      (select jsonb_object_agg(skill, case when at <= i % ${n + 1}::int then 'v' else 'id' end)
       from jsonb_array_elements_text(${JSON.stringify(made.skillIds)}::jsonb) with ordinality as s (skill, at)),
      ${n}::int, ${n}::int, i % ${n + 1}::int, now(), now(), now(), true,
      case when i <= 30 then '3e A' else 'Tous les autres' end
    from generate_series(1, ${PEOPLE}::int) i`.execute(db);
  await sql`vacuum analyze participations`.execute(t.owner);
  await sql`analyze users`.execute(t.owner);
}, 120_000);
afterAll(() => t.close());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Heap Fetches'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows of participations that a plan took from the table itself, not from an index alone. */
function rowsRead(plan: Plan): number {
  const below = (plan.Plans ?? []).reduce((sum, one) => sum + rowsRead(one), 0);
  if (plan['Relation Name'] !== 'participations') return below;
  const loops = plan['Actual Loops'] ?? 1;
  const rows =
    plan['Node Type'] === 'Index Only Scan'
      ? (plan['Heap Fetches'] ?? 0)
      : loops * ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0));
  return below + rows;
}

/** The page, and how many rows of participations its statements read. */
async function cost(path: string) {
  statements.length = 0;
  const response = await teacher.get(`/orga/campagnes/${id}/${path}`);
  expect(response.statusCode).toBe(200);
  const reading = statements.filter(({ sql: text }) => text.includes('"participations"'));
  let read = 0;
  for (const { sql: text, parameters } of reading) {
    const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>`
      explain (analyze, format json) ${bound(text, parameters)}`.execute(t.deps.db);
    const [plan] = Object.values(rows[0] ?? {}).flat();
    read += rowsRead((plan as { Plan: Plan }).Plan);
  }
  return { text: textOf(response), read };
}

/** A statement of the log with its values where it had numbers for them. */
const bound = (text: string, parameters: readonly unknown[]) =>
  sql.join(
    text
      .split(/\$(\d+)/)
      .map((part, i) => (i % 2 === 0 ? sql.raw(part) : sql.val(parameters[Number(part) - 1]))),
    sql.raw(''),
  );

describe(`pages over ${PEOPLE} results`, () => {
  it.each([
    ['resultats', 'Nom 00001'],
    ['resultats?page=180', `Nom 0${PEOPLE}`],
    ['resultats?tri=-resultat', '100 %'],
    ['resultats?tri=resultat&page=30', 'Nom'],
    ['resultats?palier=2', 'En chemin'],
    ['resultats?tranche=50&par=dix&tri=-nom', '50–59'],
    ['resultats?q=nom+00123', 'Nom 00123'],
    ['resultats?groupe=3e+A', '30 résultats'],
    ['resultats?groupe=Tous+les+autres', 'Ce groupe est très grand'],
    ['analyse', 'Prochaine marche'],
    ['analyse/questions', '9 000 100 % réussie'],
  ])('%s reads a page of them', async (path, words) => {
    const { text, read } = await cost(path);
    expect(text).toContain(words);
    expect(read).toBeLessThanOrEqual(150);
  });

  it('one question reads the words of the last five hundred', async () => {
    const { text, read } = await cost(`analyse/questions/${itemId}`);
    expect(text).toContain('9 000 réponses');
    expect(read).toBeLessThanOrEqual(500);
  });

  it('groups of need are refused after sixty-one', async () => {
    const { text, read } = await cost('analyse/groupes');
    expect(text).toContain('Les groupes de besoin se font pour 60 élèves au plus');
    expect(read).toBeLessThanOrEqual(61);
    expect((await cost('analyse/groupes?groupe=3e+A')).text).toContain('Groupe 1');
  });
});
