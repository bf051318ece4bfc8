import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';
import { type ActivityQuery, isDescending, STATUS_OF_WORD } from './activity-query.ts';

export const PARTICIPANTS_PER_PAGE = 50;

export interface ListParticipantsInput {
  readonly campaignId: number;
  readonly query: ActivityQuery;
  /** Counts of the whole campaign: a list filtered by state alone need not be counted again. */
  readonly counts: CampaignCounts;
}

/**
 * The teacher's table. The rows of the page are first found in an index that holds all that is filtered and sorted by, and
 * only then read: a page far down a long list costs little more than the first. The caller has checked that the campaign is
 * theirs.
 */
export async function listParticipants(db: DbOrTrx, input: ListParticipantsInput) {
  const { campaignId, query } = input;
  const order = orderOf(query);
  let found = matching(db, input);
  for (const [column, way] of order) found = found.orderBy(column, way);
  const page = found
    .limit(PARTICIPANTS_PER_PAGE)
    .offset((query.page - 1) * PARTICIPANTS_PER_PAGE)
    .select('p.id');
  let read = db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', campaignId)
    .where('p.id', 'in', page)
    .select([
      'p.id',
      'p.status',
      'p.identifier',
      'p.groupName',
      'p.progress',
      'p.startedAt',
      'p.sharedAt',
      'u.firstName',
      'u.lastName',
    ]);
  for (const [column, way] of order) read = read.orderBy(column, way);
  return { rows: await read.execute(), count: await countMatching(db, input) };
}

export type Participant = Awaited<ReturnType<typeof listParticipants>>['rows'][number];

/** Who is followed in a campaign, filtered. */
function matching(db: DbOrTrx, { campaignId, query }: ListParticipantsInput) {
  let found = db
    .selectFrom('participations as p')
    .where('p.campaignId', '=', campaignId)
    .where('p.current', '=', true)
    .where('p.removedAt', 'is', null);
  for (const word of searchedWords(query.search)) found = found.where('p.sortName', 'like', `%${word}%`);
  if (query.state !== '') found = found.where('p.status', '=', STATUS_OF_WORD[query.state]);
  if (query.group !== '') found = found.where('p.groupName', '=', query.group);
  // Known from the state, and what lets the index of progress stop where the unfinished ones do.
  if (query.state === 'en-cours' && query.sort === 'avancement') found = found.where('p.progress', '<', 100);
  return found;
}

type Order = readonly ['p.sortName' | 'p.status' | 'p.progress' | 'p.startedAt' | 'p.id', 'asc' | 'desc'];

/** Each order is that of an index, forward or backward. Where all have the same state or progress, the names decide. */
function orderOf(query: ActivityQuery): Order[] {
  const { sort, state } = query;
  const [way, back] = isDescending(query) ? (['desc', 'asc'] as const) : (['asc', 'desc'] as const);
  const byName: Order[] = [
    ['p.sortName', way],
    ['p.id', way],
  ];
  switch (sort) {
    case 'debut':
      return [
        ['p.startedAt', way],
        ['p.id', way],
      ];
    case 'etat':
      return state === '' ? [['p.status', back], ...byName] : byName;
    case 'avancement':
      return state === '' || state === 'en-cours' ? [['p.progress', way], ...byName] : byName;
    case 'nom':
      return byName;
  }
}

async function countMatching(db: DbOrTrx, input: ListParticipantsInput): Promise<number> {
  const { counts, query } = input;
  if (query.search !== '' || query.group !== '') {
    const { count } = await matching(db, input)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }
  switch (query.state) {
    case '':
      return counts.total;
    case 'en-cours':
      return counts.started;
    case 'a-envoyer':
      return counts.toShare;
    case 'recus':
      return counts.shared;
  }
}

/** Words of a search as `sort_name` is written, without case or accents, ready for `like`. */
export const searchedWords = (search: string): string[] =>
  search
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

/** The numbers above the table, kept by the database as participations change. */
export async function countParticipations(db: DbOrTrx, campaignId: number) {
  return db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', campaignId)
    .select([
      sql<number>`coalesce(sum(participants), 0)::int`.as('total'),
      sql<number>`coalesce(sum(started), 0)::int`.as('started'),
      sql<number>`coalesce(sum(to_share), 0)::int`.as('toShare'),
      sql<number>`coalesce(sum(shared), 0)::int`.as('shared'),
      sql<number>`coalesce(sum(received), 0)::int`.as('received'),
      sql<Date | null>`max(last_at)`.as('lastActivityAt'),
    ])
    .executeTakeFirstOrThrow();
}

export type CampaignCounts = Awaited<ReturnType<typeof countParticipations>>;

/** How many were taken out of the campaign. */
export async function countRemoved(db: DbOrTrx, campaignId: number): Promise<number> {
  const { count } = await db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .where('current', '=', true)
    .where('removedAt', 'is not', null)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
