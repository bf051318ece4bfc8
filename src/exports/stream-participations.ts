import type { Deps } from '../deps.ts';
import type { Db } from '../platform/db.ts';

const CHUNK = 200;

/** Participations of a campaign in the order they began, in chunks: memory stays flat whatever the campaign's size. */
export async function* streamParticipations(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  campaignId: number,
): AsyncGenerator<ParticipationRow[]> {
  yield* config.databaseUrl === null ? byPages(db, campaignId) : byCursor(db, campaignId);
}

function participations(db: Db, campaignId: number) {
  return db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', campaignId)
    .where('p.current', '=', true)
    .where('p.removedAt', 'is', null)
    .orderBy('p.id')
    .select([
      'p.id',
      'p.identifier',
      'p.status',
      'p.answerCount',
      'p.lengthTo',
      'p.testedCount',
      'p.targetedCount',
      'p.startedAt',
      'p.sharedAt',
      'p.knowledge',
      'u.firstName',
      'u.lastName',
    ]);
}

export type ParticipationRow = Awaited<ReturnType<ReturnType<typeof participations>['execute']>>[number];

async function* byCursor(db: Db, campaignId: number): AsyncGenerator<ParticipationRow[]> {
  let chunk: ParticipationRow[] = [];
  for await (const row of participations(db, campaignId).stream(CHUNK)) {
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

// The embedded database has one connection and no cursor that lets others through: short reads, each after the last.
async function* byPages(db: Db, campaignId: number): AsyncGenerator<ParticipationRow[]> {
  let after = 0;
  for (;;) {
    const rows = await participations(db, campaignId).where('p.id', '>', after).limit(CHUNK).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.id ?? after;
  }
}
