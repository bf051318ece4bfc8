import { createAccount, hashPassword, setPixAdmin } from '../src/accounts/index.ts';
import { createCampaign } from '../src/campaigns/index.ts';
import type { Deps } from '../src/deps.ts';
import { hashIntegers } from '../src/engine/index.ts';
import {
  acceptOrgaTerms,
  addMember,
  confirmRequest,
  createOrganisation,
  requestSpace,
} from '../src/organisations/index.ts';
import { DEMO_PASSWORD, PIX_ADMIN, PUPILS, STAFF, WAITING_SCHOOL } from './demo-people.ts';
import { playPupil } from './demo-pupil.ts';

/** Every demonstration is the same school: what a guide shows and a journey reads is there on any day. Only codes differ. */
const SEED = 3;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Plays the demo school in on the first start (product.md §4) and gives the lines to print. */
export async function createDemo(deps: Deps): Promise<string> {
  const known = await deps.db.selectFrom('organisations').select('id').limit(1).executeTakeFirst();
  if (!known) await playSchool(deps);
  return [
    '\nDemonstration: everything is invented, on this machine only. Password of every account:',
    `   ${DEMO_PASSWORD}`,
    ...STAFF.map(
      (s) =>
        `   ${s.email.padEnd(34)} ${s.role === 'admin' ? 'administrator of' : 'teacher at'} Collège des Gués`,
    ),
    `   ${(PUPILS[0]?.email ?? '').padEnd(34)} a pupil (60 in all)`,
    `   ${PIX_ADMIN.email.padEnd(34)} Pix Admin: ${deps.config.publicUrl}/admin`,
    `   mails: ${deps.config.publicUrl}/demo/courriels\n`,
  ].join('\n');
}

async function playSchool(deps: Deps): Promise<void> {
  const now = deps.clock();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const organisationId = await createOrganisation(deps.db, {
    name: 'Collège des Gués',
    type: 'college',
    uai: '0990001N',
    town: 'Trois-Rivières',
    now,
  });
  const account = async (person: { firstName: string; lastName: string; email: string }) => {
    const made = await createAccount(deps.db, { ...person, passwordHash, emailVerified: true, now });
    if (!made.ok) throw new Error(`${person.email} is there twice`);
    return made.userId;
  };
  const staff: string[] = [];
  for (const { role, ...person } of STAFF) {
    const id = await account(person);
    await addMember(deps.db, { organisationId, email: person.email, role, now });
    if (role === 'admin') await acceptOrgaTerms(deps.db, { userId: id, now });
    staff.push(id);
  }
  await account(PIX_ADMIN);
  await setPixAdmin(deps.db, { email: PIX_ADMIN.email, granted: true, now });
  await waitForSpace(deps, new Date(now.getTime() - 2 * DAY));
  const pupils = [];
  for (const pupil of PUPILS) pupils.push({ ...pupil, userId: await account(pupil) });

  const campaign = (
    n: number,
    name: string,
    target: { kind: 'profile' | 'competence'; key: string },
    title: string | null,
    landingText: string | null,
    daysAgo: number,
  ) =>
    createCampaign(deps.db, deps.releases.current, {
      organisationId,
      creatorId: staff[n % staff.length] ?? '',
      name,
      target,
      identifierLabel: null,
      title,
      landingText,
      now: new Date(now.getTime() - daysAgo * DAY),
      random: deps.random,
    });
  const finished = await campaign(
    0,
    '4e B – Bilan de rentrée',
    { kind: 'profile', key: 'rentree-6e' },
    'Le point sur le numérique',
    LANDING,
    70,
  );
  const half = await campaign(
    1,
    '4e A – Bilan de rentrée',
    { kind: 'profile', key: 'rentree-6e' },
    'Le point sur le numérique',
    null,
    7,
  );
  const again = await campaign(
    0,
    '4e B – Point d’étape',
    { kind: 'profile', key: 'rentree-6e' },
    'Le point sur le numérique, deux mois après',
    null,
    8,
  );
  await campaign(2, '4e A – Mots de passe et sécurité', { kind: 'competence', key: '4.1' }, null, null, 1);
  if (!finished.ok || !half.ok || !again.ok) throw new Error('the demo profile is not in the content');

  const played = { ...deps, random: draws(SEED) };
  for (const [i, pupil] of pupils.filter((p) => p.group === '4e B').entries()) {
    await playPupil(played, {
      userId: pupil.userId,
      campaignId: finished.id,
      strength: strength(i),
      upTo: 1,
      share: i % 15 !== 7,
      at: new Date(now.getTime() - 69 * DAY + i * MINUTE),
    });
  }
  // Two months later: most know more, two did not come.
  for (const [i, pupil] of pupils.filter((p) => p.group === '4e B').entries()) {
    if (i % 14 === 5) continue;
    await playPupil(played, {
      userId: pupil.userId,
      campaignId: again.id,
      strength: strength(i) + (i % 5 === 0 ? 0.2 : 1.1),
      upTo: 1,
      share: i % 13 !== 4,
      at: new Date(now.getTime() - 6 * DAY + i * MINUTE),
    });
  }
  for (const [i, pupil] of pupils
    .filter((p) => p.group === '4e A')
    .slice(0, 22)
    .entries()) {
    const upTo = i % 3 === 0 ? 1 : 0.2 + (i % 7) / 10;
    await playPupil(played, {
      userId: pupil.userId,
      campaignId: half.id,
      strength: strength(i + 3),
      upTo,
      share: i % 6 === 0,
      at: new Date(now.getTime() - 2 * DAY + i * MINUTE),
    });
  }
}

/** A request whose address is confirmed, for Pix Admin to decide. */
async function waitForSpace(deps: Deps, now: Date): Promise<void> {
  const asked = await requestSpace(deps.db, { form: WAITING_SCHOOL, lang: 'fr', now });
  if (asked.ok) await confirmRequest(deps.db, { token: asked.token, now });
}

/** Draws as `deps.random` gives them, the same ones for a seed. */
function draws(seed: number): () => number {
  let count = 0;
  return () => hashIntegers(seed, count++) >>> 1;
}

/** Levels spread as in a class: a few at ease, a few lost, most between. */
const strength = (i: number): number => [1.2, 2.1, 2.8, 3.3, 1.8, 3.9, 2.5, 4.6, 3.0, 2.2][i % 10] ?? 2.5;

const LANDING = `Bonjour à tous.

Ce parcours fait le point sur ce que vous savez **déjà** faire avec un ordinateur ou un téléphone. Il n’est pas noté : répondez seuls, sans vous presser. On regardera ensemble ce qu’il reste à apprendre.`;
