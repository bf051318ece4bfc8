import { sql } from 'kysely';
import type { StoredBadge, StoredStage } from '../db/types.ts';
import type { Campaign } from '../src/campaigns/index.ts';
import type { TestApp, Visitor } from './app.ts';
import { campaign, join, keepSessions, person, playToEnd, school } from './school.ts';

const STAGES: StoredStage[] = [0, 20, 60].map((threshold) => ({
  threshold,
  title: { fr: `Dès ${threshold}` },
  message: { fr: '' },
}));
const badge = (title: string, criteria: StoredBadge['criteria']): StoredBadge => ({
  key: title,
  title: { fr: title },
  message: { fr: '' },
  criteria,
});

/** A campaign with classes, an identifier, stages and badges, and what can become of a pupil in it. */
export interface ExportedClass {
  readonly teacher: Visitor;
  readonly made: Campaign;
  /** Participations by the first name of their pupil; « Some again » is a second one. */
  readonly ids: Readonly<Record<string, number>>;
}

export async function exportedClass(t: TestApp): Promise<ExportedClass> {
  const ids: Record<string, number> = {};
  const { id, member } = await school(t, '2de');
  const owner = await member('member');
  const asking = await campaign(t, id, owner.userId, { identifierLabel: 'Casier' });
  const [first = ''] = asking.skillIds;
  await t.deps.db
    .updateTable('campaigns')
    .set({
      groups: JSON.stringify(['4e A', '=4e B']),
      stages: JSON.stringify(STAGES),
      badges: JSON.stringify([
        badge('Le premier', [{ skillIds: [first], threshold: 100 }]),
        badge('Le tout', [
          { skillIds: [], threshold: 100 },
          { skillIds: ['elsewhere.1'], threshold: 0 },
        ]),
        badge('Peu', [{ skillIds: [], threshold: 1 }]),
      ]),
    })
    .where('id', '=', asking.id)
    .execute();
  const row = await t.deps.db
    .selectFrom('campaigns')
    .selectAll()
    .where('id', '=', asking.id)
    .executeTakeFirstOrThrow();
  const made: Campaign = {
    ...row,
    creatorFirstName: null,
    creatorLastName: null,
    ownerFirstName: null,
    ownerLastName: null,
    received: 0,
  };
  const groups = ['4e A', '=4e B', null];
  const play = async (
    name: string,
    upTo: 'entered' | 'finished' | 'sent',
    right: (n: number) => boolean,
    seat: number,
  ) => {
    const who = await person(t, { firstName: name, lastName: `"${name}"; Élève` });
    await who.visitor.post(`/campagnes/${made.code}/identifiant`, {
      identifiant: seat === 0 ? '007' : `casier ${seat}`,
      groupe: groups[seat % 3] ?? '4e A',
    });
    const participation = await join(who.visitor, made.code);
    // Somebody who came before there were classes has none.
    await t.deps.db
      .updateTable('participations')
      .set({ groupName: groups[seat % 3] ?? null })
      .where('id', '=', participation)
      .execute();
    if (upTo !== 'entered') await playToEnd(t, who, participation, right);
    if (upTo === 'sent') await who.visitor.post(`/parcours/${participation}/envoi`);
    ids[name] = participation;
    return who;
  };
  await play('All', 'sent', () => true, 0);
  await play('Some', 'sent', (n) => n % 2 === 0, 1);
  await play('None', 'sent', () => false, 2);
  await play('Unsent', 'finished', () => true, 3);
  await play('Begun', 'entered', () => true, 4);
  await play('Removed', 'sent', () => true, 5);
  await t.deps.db
    .updateTable('participations')
    .set({ removedAt: t.clock.now() })
    .where('id', '=', ids.Removed ?? 0)
    .execute();
  t.clock.advance({ days: 5 });
  await keepSessions(t);
  // Some have begun again: one of them has sent a second time.
  for (const name of ['Some', 'None']) ids[`${name} again`] = await takeAgain(t, ids[name] ?? 0);
  await sendAgain(t, made, { first: ids.None ?? 0, again: ids['None again'] ?? 0 });
  return { teacher: owner.visitor, made, ids };
}

async function takeAgain(t: TestApp, id: number): Promise<number> {
  return await t.deps.db.transaction().execute(async (trx) => {
    await trx.updateTable('participations').set({ current: false }).where('id', '=', id).execute();
    const { rows } = await sql<{ id: number }>`
      insert into participations (user_id, campaign_id, status, seed, asked, asked_at, targeted_count, started_at, attempt, group_name)
      select user_id, campaign_id, 'started', seed, '{}', ${t.clock.now()}, targeted_count, ${t.clock.now()}, attempt + 1, group_name
      from participations where id = ${id} returning id`.execute(trx);
    return rows[0]?.id ?? 0;
  });
}

async function sendAgain(
  t: TestApp,
  made: Campaign,
  { first, again }: { first: number; again: number },
): Promise<void> {
  const all = JSON.stringify(Object.fromEntries(made.skillIds.map((id) => [id, 'v'])));
  await t.deps.db.transaction().execute(async (trx) => {
    await trx.updateTable('participations').set({ counted: false }).where('id', '=', first).execute();
    await trx
      .updateTable('participations')
      .set({
        status: 'shared',
        asked: null,
        askedAt: null,
        knowledge: all,
        testedCount: made.skillIds.length,
        validatedCount: made.skillIds.length,
        finishedAt: t.clock.now(),
        sharedAt: t.clock.now(),
        counted: true,
      })
      .where('id', '=', again)
      .execute();
  });
}
