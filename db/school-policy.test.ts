import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAct } from '../src/accounts/index.ts';
import { createProfile } from '../src/campaigns/index.ts';
import type { Trx } from '../src/platform/db.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../test/school.ts';

let t: TestApp;
let a: number;
let b: number;
let tables: string[];

/** Two schools with a row of theirs in every table; one role that owns none of them. */
beforeAll(async () => {
  t = await testApp();
  const ids: number[] = [];
  for (const name of ['Collège A', 'Collège B']) ids.push(await fullSchool(name));
  [a = 0, b = 0] = ids;
  await asReader(async (trx) => {
    await sql`set local app.scope = 'house'`.execute(trx);
    tables = await tenantTables(trx);
  });
});
afterAll(() => t.close());

async function fullSchool(name: string): Promise<number> {
  const { db } = t.deps;
  const now = t.clock.now();
  const { id: organisationId, member } = await school(t, name);
  const owner = await member('admin');
  const made = await campaign(t, organisationId, owner.userId);
  const pupil = await person(t);
  const participation = await join(pupil.visitor, made.code);
  await playToEnd(t, pupil, participation, () => false);
  await pupil.visitor.post(`/parcours/${participation}/envoi`);
  await owner.visitor.post('/orga/equipe/inviter', {
    adresses: `${organisationId}@x.example`,
    role: 'member',
  });
  await db.insertInto('campaignWatchers').values({ campaignId: made.id, until: now }).execute();
  const fields = { title: name, description: null, stages: [], isPublic: false, forNewSpaces: false };
  const tubes = [{ tube: 'query', cap: 2 as const }];
  const profileId = await createProfile(db, { fields: { ...fields, tubes }, now });
  await db.insertInto('targetProfileSpaces').values({ profileId, organisationId, createdAt: now }).execute();
  await recordAct(db, {
    act: 'archive-organisation',
    actorId: owner.userId,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
    now,
  });
  const request = { state: 'accepted', schoolName: name, type: 'college', uai: null, town: 'Gué' } as const;
  const asker = {
    firstName: 'A',
    lastName: 'B',
    jobTitle: 'C',
    email: 'a@b.example',
    comment: null,
  } as const;
  const dates = { createdAt: now, confirmedAt: now, decidedAt: now };
  await db
    .insertInto('spaceRequests')
    .values({ ...request, ...asker, ...dates, postcode: '1', lang: 'fr', confirmHash: name, organisationId })
    .execute();
  return organisationId;
}

/** Statements of a role that is bound by policies, on the embedded database too; nothing of it stays. */
async function asReader<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const undone = new Error('undone');
  let result: T | undefined;
  const embedded = t.deps.config.databaseUrl === null && (await isSuperuser());
  await t.deps.db
    .transaction()
    .execute(async (trx) => {
      if (embedded) {
        await sql`create role reader`.execute(trx);
        await sql`grant select, insert, update, delete on all tables in schema public to reader`.execute(trx);
        await sql`set local role reader`.execute(trx);
      }
      await sql`set local app.scope = ''`.execute(trx);
      result = await work(trx);
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  return result as T;
}

async function isSuperuser(): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean;
  }>`select rolsuper as is from pg_roles where rolname = current_user`.execute(t.deps.db);
  return rows[0]?.is ?? false;
}

/** Those that name a school, and whatever hangs from them by a foreign key; people hang from no school. */
async function tenantTables(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive tenant as (
      select 'organisations'::regclass::oid as id
      union select attrelid from pg_attribute join pg_class c on c.oid = attrelid
        where attname = 'organisation_id' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      union select k.conrelid from pg_constraint k join tenant on tenant.id = k.confrelid where k.contype = 'f'
    ) select relname as name from tenant join pg_class on oid = id order by 1`.execute(trx);
  return rows.map(({ name }) => name);
}

const count = async (trx: Trx, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx);
  return rows[0]?.n ?? -1;
};

const counts = (scope: (trx: Trx) => Promise<unknown>): Promise<Record<string, number>> =>
  asReader(async (trx) => {
    await scope(trx);
    const found: Record<string, number> = {};
    for (const table of tables) found[table] = await count(trx, table);
    return found;
  });

const inSchool = (id: number) => (trx: Trx) =>
  sql`select set_config('app.organisation', ${String(id)}, true)`.execute(trx);

describe('each table of a school', () => {
  it('is known: a new one needs a policy (db/school-policy.ts)', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(13);
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
      where c.relrowsecurity`.execute(t.deps.db);
    const bound = new Set(rows.map(({ name }) => name));
    expect(tables.filter((name) => !bound.has(name))).toEqual([]);
  });

  it('shows no row to a connection that says nothing', async () => {
    expect(await counts(async () => {})).toEqual(Object.fromEntries(tables.map((name) => [name, 0])));
  });

  it('shows to each school its own rows, and to the house all of them', async () => {
    const all = await counts((trx) => sql`set local app.scope = 'house'`.execute(trx));
    const ofA = await counts(inSchool(a));
    const ofB = await counts(inSchool(b));
    for (const name of tables) {
      expect(ofA[name], name).toBeGreaterThan(0);
      expect(ofB[name], name).toBeGreaterThan(0);
      expect((ofA[name] ?? 0) + (ofB[name] ?? 0), name).toBe(all[name]);
    }
  });

  it('shows a private profile to the schools it was given to', async () => {
    const titles = await asReader(async (trx) => {
      await inSchool(a)(trx);
      return trx.selectFrom('targetProfiles').where('isPublic', '=', false).select('title').execute();
    });
    expect(titles).toEqual([{ title: 'Collège A' }]);
  });
});

describe('a school', () => {
  it.each([
    ['renames', sql`update organisations set name = 'x'`],
    ['edits a campaign', sql`update campaigns set name = 'x'`],
    ['takes results out', sql`update participations set removed_at = now()`],
    ['ends an invitation', sql`update invitations set cancelled_at = now()`],
    ['ends a membership', sql`delete from memberships`],
  ])('%s: only of its own', async (_what, statement) => {
    const changed = await asReader(async (trx) => {
      await inSchool(a)(trx);
      return Number((await statement.execute(trx)).numAffectedRows);
    });
    expect(changed).toBe(1);
  });

  it.each([
    [
      'a member in another one',
      () => sql`insert into memberships select user_id, ${b}, 'admin', now() from memberships limit 1`,
    ],
    ['a campaign to another one', () => sql`update campaigns set organisation_id = ${b}`],
    ['a profile for all', () => sql`update target_profiles set is_public = true where not is_public`],
  ])('cannot give %s', async (_what, statement) => {
    const attempt = asReader(async (trx) => {
      await inSchool(a)(trx);
      await statement().execute(trx);
    });
    await expect(attempt).rejects.toThrow('row-level security');
  });
});
