import { createHmac, randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { rightAnswer } from '../db/right-answer.ts';
import type { Role } from '../db/types.ts';
import { createAccount, hashPassword, setPixAdmin } from '../src/accounts/index.ts';
import {
  type CampaignOptions,
  createCampaign,
  findCampaignById,
  USUAL_OPTIONS,
} from '../src/campaigns/index.ts';
import { getSurface } from '../src/content/index.ts';
import { questionSeed, type RawAnswer } from '../src/engine/index.ts';
import { acceptOrgaTerms, addMember, createOrganisation } from '../src/organisations/index.ts';
import { hashToken, newToken } from '../src/platform/secret-token.ts';
import { PASSWORD, type TestApp, type Visitor } from './app.ts';

let hashed: Promise<string> | undefined;
let people = 0;

/** An account in the database, and a visitor signed in with it through the front door. */
export async function person(
  t: TestApp,
  name: { firstName: string; lastName: string } = { firstName: 'Léa', lastName: 'Ferrand' },
) {
  hashed ??= hashPassword(PASSWORD);
  const email = `p${++people}@exemple.example`;
  const made = await createAccount(t.deps.db, {
    ...name,
    email,
    passwordHash: await hashed,
    emailVerified: true,
    now: t.clock.now(),
  });
  if (!made.ok) throw new Error(made.reason);
  const { userId } = made;
  const visitor = t.visitor();
  await visitor.post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
  return { userId, email, visitor };
}

/** Someone who runs the house. */
export async function pixAdmin(t: TestApp, name = { firstName: 'Maud', lastName: 'Ricard' }) {
  const who = await person(t, name);
  await setPixAdmin(t.deps.db, { email: who.email, granted: true, now: t.clock.now() });
  return who;
}

/** Someone in a role, signed in without going through the front door: for tests that need many people and no password. */
export async function seat(
  t: TestApp,
  as: { userId?: string; organisationId?: number; role?: Role; pixAdmin?: boolean },
) {
  const { db, config } = t.deps;
  const now = t.clock.now();
  const made =
    as.userId === undefined
      ? await createAccount(db, {
          firstName: 'Sam',
          lastName: 'Assis',
          email: `s${++people}@exemple.example`,
          passwordHash: 'none',
          emailVerified: true,
          now,
        })
      : { ok: true as const, userId: as.userId };
  if (!made.ok) throw new Error(made.reason);
  const { userId } = made;
  if (as.pixAdmin)
    await db.updateTable('users').set({ role: 'pix-admin' }).where('id', '=', userId).execute();
  if (as.organisationId !== undefined && as.role !== undefined) {
    await db
      .insertInto('memberships')
      .values({ userId, organisationId: as.organisationId, role: as.role, createdAt: now })
      .execute();
    await acceptOrgaTerms(db, { userId, now });
  }
  const token = newToken();
  const session = await db
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      token: hashToken(token),
      userId,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      ipAddress: null,
      userAgent: null,
      lastSeenAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const visitor = t.visitor();
  const signature = createHmac('sha256', config.secret).update(token).digest('base64');
  visitor.cookies.set('session', encodeURIComponent(`${token}.${signature}`));
  return { userId, visitor, sessionId: session.id };
}

/** Days have passed on the clock: those who were signed in have signed in again. */
export async function keepSessions(t: TestApp): Promise<void> {
  const now = t.clock.now();
  await t.deps.db
    .updateTable('sessions')
    .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + 12 * 3_600_000) })
    .execute();
}

export async function school(t: TestApp, name = 'Collège des Gués') {
  const id = await createOrganisation(t.deps.db, {
    name,
    type: 'college',
    uai: null,
    town: null,
    now: t.clock.now(),
  });
  const member = async (role: Role, who = { firstName: 'Karim', lastName: 'Benali' }) => {
    const teacher = await person(t, who);
    await addMember(t.deps.db, { organisationId: id, email: teacher.email, role, now: t.clock.now() });
    await acceptOrgaTerms(t.deps.db, { userId: teacher.userId, now: t.clock.now() });
    return teacher;
  };
  return { id, member };
}

/** A campaign on one competence: short enough to be played to its end. */
export async function campaign(
  t: TestApp,
  organisationId: number,
  creatorId: string,
  changes: {
    name?: string;
    title?: string | null;
    identifierLabel?: string | null;
    key?: string;
    profile?: string;
    options?: Partial<CampaignOptions>;
  } = {},
) {
  const created = await createCampaign(t.deps.db, t.deps.releases.current, {
    organisationId,
    creatorId,
    name: changes.name ?? '4e B – Recherche',
    target:
      changes.profile === undefined
        ? { kind: 'competence', key: changes.key ?? '1.1' }
        : { kind: 'profile', key: changes.profile },
    identifierLabel: changes.identifierLabel ?? null,
    title: changes.title === undefined ? 'Chercher' : changes.title,
    landingText: null,
    options: { ...USUAL_OPTIONS, ...changes.options },
    now: t.clock.now(),
    random: t.deps.random,
  });
  if (!created.ok) throw new Error(created.reason);
  const found = await findCampaignById(t.deps.db, created.id);
  if (!found) throw new Error('no campaign');
  return found;
}

/** Joins and reads the rules; gives the number of the participation. */
export async function join(visitor: Visitor, code: string): Promise<number> {
  const started = await visitor.post(`/campagnes/${code}`);
  const id = Number(/\/parcours\/(\d+)\//.exec(String(started.headers.location))?.[1]);
  await visitor.post(`/parcours/${id}/regles`);
  return id;
}

export async function asked(t: TestApp, userId: string, id: number) {
  const row = await t.deps.db
    .selectFrom('participations')
    .selectAll()
    .where('userId', '=', userId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row;
}

/** The form of a right answer to the present question. */
export async function rightForm(
  t: TestApp,
  userId: string,
  id: number,
): Promise<Record<string, string | string[]>> {
  const row = await asked(t, userId, id);
  if (!row.asked) throw new Error('nothing is asked');
  const { question } = getSurface(t.deps.releases.current, row.asked.itemId, row.seed);
  return {
    ...mutable(rightAnswer(question, questionSeed(row.seed, row.asked.itemId))),
    position: String(row.answerCount + 1),
  };
}

const mutable = (raw: RawAnswer): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : [...value]]],
    ),
  );

/** Answers until nothing is left: right, or passed where `right` says no. Checkpoints are passed on the way. */
export async function playToEnd(
  t: TestApp,
  who: { userId: string; visitor: Visitor },
  id: number,
  right: (position: number) => boolean = () => true,
): Promise<LightMyRequestResponse> {
  for (;;) {
    const row = await asked(t, who.userId, id);
    if (row.checkpointAt < row.answerCount && (row.answerCount % 5 === 0 || row.asked === null))
      await who.visitor.post(`/parcours/${id}/etape`, { reponses: String(row.answerCount) });
    if (row.asked === null) return who.visitor.get(`/parcours/${id}/resultats`);
    const position = row.answerCount + 1;
    await who.visitor.post(
      `/parcours/${id}/question`,
      right(position) ? await rightForm(t, who.userId, id) : { position: String(position), passer: '1' },
    );
  }
}
