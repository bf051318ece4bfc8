import { getSurface } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { type Answer, describeAnswer } from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

/**
 * Everything the house keeps of one person, and of nobody else: no secret, no hash, no name of a colleague. What is added to the
 * database about people is added here; the test compares the two.
 */
export async function findMyData({ db, releases }: Deps, userId: string) {
  const account = await db
    .selectFrom('users')
    .where('id', '=', userId)
    .select(['id', 'firstName', 'lastName', 'email', 'emailVerified', 'lang', 'role'])
    .select(['termsAcceptedAt', 'createdAt', 'updatedAt'])
    .executeTakeFirstOrThrow();
  const participations = await listParticipations(db, userId);
  const answers = await listAnswers(db, userId);
  const tests = [];
  for (const { id, releaseId, seed, ...test } of participations) {
    const release = await releases.get(releaseId);
    tests.push({
      ...test,
      answers: answers
        .filter(({ participationId }) => participationId === id)
        .map(({ participationId: _of, itemId, answer, ...given }) => {
          const item = getSurface(release, itemId, seed);
          return {
            ...given,
            question: item.text.question,
            // The stored answer was made by our own validation: its shape is proven.
            answer: answer === null ? [] : describeAnswer(item.question, answer as Answer),
          };
        }),
    });
  }
  return {
    account,
    sessions: await db
      .selectFrom('sessions')
      .where('userId', '=', userId)
      .orderBy('createdAt')
      .select(['userAgent', 'createdAt', 'lastSeenAt', 'expiresAt'])
      .execute(),
    /** Browsers and network addresses, known by hashes that cannot be read back. */
    knownPlaces: await db
      .selectFrom('knownPlaces')
      .where('userId', '=', userId)
      .orderBy('lastEnteredAt')
      .select('lastEnteredAt')
      .execute(),
    spaces: await listSpaces(db, userId),
    orgaTerms: await db
      .selectFrom('orgaTermsAcceptances')
      .where('userId', '=', userId)
      .orderBy('acceptedAt')
      .select(['version', 'acceptedAt'])
      .execute(),
    invitations: await listInvitations(db, account.email),
    /** Only of an address that is proven: it would tell someone else's request otherwise. */
    requests: account.emailVerified ? await listRequests(db, account.email) : [],
    campaigns: await listCampaigns(db, userId),
    tests,
    acts: await db
      .selectFrom('auditEvents')
      .where('actorId', '=', userId)
      .orderBy('id')
      .select(['at', 'act', 'address'])
      .execute(),
  };
}

export type MyData = Awaited<ReturnType<typeof findMyData>>;

const listParticipations = (db: DbOrTrx, userId: string) =>
  db
    .selectFrom('participations as p')
    .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .where('p.userId', '=', userId)
    .orderBy('p.startedAt')
    .orderBy('p.id')
    .select(['p.id', 'p.seed', 'c.releaseId', 'o.name as organisation', 'c.code'])
    .select((e) => e.fn.coalesce('c.title', 'c.targetName').as('title'))
    .select(['p.identifier', 'p.status', 'p.startedAt', 'p.lastAnswerAt', 'p.finishedAt', 'p.sharedAt'])
    .select(['p.targetedCount', 'p.testedCount', 'p.validatedCount', 'p.knowledge'])
    .execute();

const listAnswers = (db: DbOrTrx, userId: string) =>
  db
    .selectFrom('answers')
    .where('userId', '=', userId)
    .orderBy('participationId')
    .orderBy('position')
    .select([
      'participationId',
      'position',
      'itemId',
      'skillId',
      'answer',
      'verdict',
      'askedAt',
      'answeredAt',
    ])
    .execute();

const listSpaces = (db: DbOrTrx, userId: string) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .where('m.userId', '=', userId)
    .orderBy('m.createdAt')
    .select(['o.name as organisation', 'm.role', 'm.createdAt', 'm.lastVisitAt'])
    .execute();

const listInvitations = (db: DbOrTrx, email: string) =>
  db
    .selectFrom('invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisationId')
    .where('i.email', '=', email)
    .orderBy('i.createdAt')
    .select([
      'o.name as organisation',
      'i.role',
      'i.createdAt',
      'i.expiresAt',
      'i.acceptedAt',
      'i.cancelledAt',
    ])
    .execute();

const listCampaigns = (db: DbOrTrx, userId: string) =>
  db
    .selectFrom('campaigns as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .where('c.creatorId', '=', userId)
    .orderBy('c.createdAt')
    .select(['o.name as organisation', 'c.name', 'c.code', 'c.title', 'c.landingText', 'c.createdAt'])
    .execute();

/** Spaces asked for with this address. */
const listRequests = (db: DbOrTrx, email: string) =>
  db
    .selectFrom('spaceRequests')
    .where('email', '=', email)
    .orderBy('createdAt')
    .select(['schoolName', 'uai', 'town', 'postcode', 'firstName', 'lastName', 'jobTitle', 'comment'])
    .select(['createdAt', 'confirmedAt', 'decidedAt', 'reason'])
    .execute();
