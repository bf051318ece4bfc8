import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { memberOf } from '../src/organisations/index.ts';
import type { Db } from '../src/platform/db.ts';
import { presentScope } from '../src/platform/scope.ts';
import { type TestApp, testApp, Visitor } from './app.ts';
import { campaign, person, school } from './school.ts';

let t: TestApp;
let app: FastifyInstance;
let teacherOf: Record<'A' | 'B', Visitor>;

/** Of every campaign: the query that forgets whose it is. */
const forgetful = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('campaigns').select('name').orderBy('name').execute()).map(({ name }) => name);

beforeAll(async () => {
  t = await testApp({ poolSize: 1 });
  // A pool of one connection for schools: each request gets the one that the last left.
  app = await buildApp(t.served);
  const member = { config: { access: 'member' as const } };
  app.get('/orga/oubli', member, () => forgetful(t.served.db));
  app.post('/orga/oubli', member, () => forgetful(t.served.db));
  app.get('/orga/oubli/transaction', member, () =>
    t.served.db.transaction().execute((trx) => forgetful(trx)),
  );
  app.get('/orga/oubli/echec', member, async () => {
    await sql`select 1 / 0 from campaigns`.execute(t.served.db);
  });
  app.get('/orga/oubli/flux', member, (_request, reply) =>
    reply.type('text/plain').send(
      Readable.from(
        (async function* () {
          yield 'noms : ';
          for await (const { name } of t.served.db.selectFrom('campaigns').select('name').stream(1))
            yield name;
        })(),
      ),
    ),
  );
  app.get('/orga/portee', member, (request) => ({
    scope: presentScope(),
    of: memberOf(request).organisationId,
  }));
  for (const access of ['open', 'anyone', 'signed-in'] as const)
    app.get(`/portee/${access}`, { config: { access } }, () => ({ scope: presentScope() }));
  await app.ready();
  teacherOf = { A: await teacher('A'), B: await teacher('B') };
});
afterAll(async () => {
  await app.close();
  await t.close();
});

async function teacher(name: string): Promise<Visitor> {
  const { id, member } = await school(t, `Collège ${name}`);
  const who = await member('admin');
  await campaign(t, id, who.userId, { name: `Campagne ${name}` });
  return atTheDoor(who.visitor);
}

function atTheDoor({ cookies }: Visitor): Visitor {
  const visitor = new Visitor(app);
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  return visitor;
}

describe('the scope of a request', () => {
  it('of a member is the space they work in', async () => {
    const { scope, of } = (await teacherOf.A.get('/orga/portee')).json();
    expect(scope).toEqual({ organisationId: of });
  });

  it.each([
    ['open', { organisationId: null }],
    ['anyone', 'house'],
    ['signed-in', 'house'],
  ])('of a route for « %s » is %j', async (access, scope) => {
    const visitor = atTheDoor((await person(t)).visitor);
    expect((await visitor.get(`/portee/${access}`)).json()).toEqual({ scope });
  });

  it('is nothing where there is no request', () => expect(presentScope()).toEqual({ organisationId: null }));
});

/** The embedded database has one role, which no policy binds. */
describe.skipIf(inject('serverUrl') === null)('a query of Pix Orga that forgets whose it is', () => {
  it.each([
    ['a page', (visitor: Visitor) => visitor.get('/orga/oubli')],
    ['a form', (visitor: Visitor) => visitor.post('/orga/oubli', { un: 'champ' })],
    ['a transaction', (visitor: Visitor) => visitor.get('/orga/oubli/transaction')],
  ])('reads one’s own school in %s', async (_what, ask) => {
    for (const name of ['A', 'B', 'A'] as const)
      expect((await ask(teacherOf[name])).json()).toEqual([`Campagne ${name}`]);
  });

  it('reads one’s own school in a download', async () => {
    for (const name of ['A', 'B'] as const)
      expect((await teacherOf[name].get('/orga/oubli/flux')).body).toBe(`noms : Campagne ${name}`);
  });

  it('keeps schools apart that ask at once, over one connection', async () => {
    const names = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'A' : 'B'));
    const replies = await Promise.all(names.map((name) => teacherOf[name].get('/orga/oubli')));
    expect(replies.map((reply) => reply.json())).toEqual(names.map((name) => [`Campagne ${name}`]));
  });

  it('reads nothing outside of a request', async () => expect(await forgetful(t.served.db)).toEqual([]));

  it('that fails leaves nothing behind', async () => {
    expect((await teacherOf.A.get('/orga/oubli/echec')).statusCode).toBe(500);
    expect(await forgetful(t.served.db)).toEqual([]);
    expect((await teacherOf.B.get('/orga/oubli')).json()).toEqual(['Campagne B']);
  });

  it('gets another connection when its own was cut', async () => {
    await endConnections(t.deps.db);
    const replies = [await teacherOf.A.get('/orga/oubli'), await teacherOf.A.get('/orga/oubli')];
    expect(replies.at(-1)?.json()).toEqual(['Campagne A']);
  });
});

/** Cuts every other connection to this database, as a restart of the server does. */
const endConnections = async (db: Db): Promise<void> => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(db);
};

it('steps out of a school where it must be known which ones are the person’s, and nowhere else', () => {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(root, 'src', path), 'utf8').includes('asHouse('))
    .map((path) => path.replaceAll(sep, '/'));
  expect(files.sort()).toEqual([
    'campaigns/campaign-of.ts',
    'organisations/member.tsx',
    // Screens of every school: whose sessions live, which campaigns are looked at.
    'participations/live/hub.ts',
  ]);
});
