import { randomUUID } from 'node:crypto';
import { createProfile } from '../src/campaigns/index.ts';
import { newToken } from '../src/platform/secret-token.ts';
import type { TestApp, Visitor } from './app.ts';
import type { Who } from './route-matrix.ts';
import { campaign, join, person, playToEnd, school, seat } from './school.ts';

/** Two schools, and a pupil who took a test of the first. */
async function makeWorld(t: TestApp) {
  const a = await school(t, 'Collège A');
  const b = await school(t, 'Collège B');
  const owner = await a.member('admin');
  const made = await campaign(t, a.id, owner.userId);
  const pupil = await person(t);
  const participation = await join(pupil.visitor, made.code);
  await playToEnd(t, pupil, participation, () => false);
  await pupil.visitor.post(`/parcours/${participation}/envoi`);
  const [asset = ''] = Object.keys(t.deps.releases.current.assets);
  const [tube = '', file = ''] = asset.split('/');
  const [tutorial = ''] = Object.keys(t.deps.releases.current.tutorials);
  const [[scene, { simulator }] = ['', { simulator: '' }]] = Object.entries(
    t.deps.releases.current.scenes ?? {},
  );
  const asking = await campaign(t, a.id, owner.userId, { identifierLabel: 'Casier' });
  return { a, b, owner, made, asking, pupil, participation, tube, file, tutorial, scene, simulator };
}

/** Someone in each role, and something real behind each part of an address: for tests that go through every route. */
export async function routeWorld(t: TestApp) {
  const world = await makeWorld(t);

  /** Someone new for each cell, so that what one does changes nothing for the next; the pupil alone is always the same. */
  async function visitorAs(who: Who): Promise<Visitor> {
    switch (who) {
      case 'anonymous':
        return t.visitor();
      case 'pupil':
        return (await seat(t, { userId: world.pupil.userId })).visitor;
      case 'memberA':
        return (await seat(t, { organisationId: world.a.id, role: 'member' })).visitor;
      case 'adminA':
        return (await seat(t, { organisationId: world.a.id, role: 'admin' })).visitor;
      case 'memberB':
        return (await seat(t, { organisationId: world.b.id, role: 'member' })).visitor;
      case 'pixAdmin':
        return (await seat(t, { pixAdmin: true })).visitor;
    }
  }

  /** What stands for each part of an address; a thing that the call may end is made anew for each. */
  const PARTS: Readonly<Record<string, (url: string) => string | Promise<string>>> = {
    ':code': (url) => (url.endsWith('/identifiant') ? world.asking : world.made).code,
    // Who is taken out of the campaign joined it for that.
    ':participation': async (url) =>
      String(
        /\/(retrait|retour)$/.test(url)
          ? await join((await seat(t, {})).visitor, world.made.code)
          : world.participation,
      ),
    ':release': () => t.deps.releases.current.id,
    ':simulator': () => world.simulator,
    ':scene': () => world.scene,
    ':tube': () => world.tube,
    ':file': () => world.file,
    // Of the competence that the campaign tests.
    ':item': () =>
      Object.keys(t.deps.releases.current.items).find((id) =>
        world.made.skillIds.includes(t.deps.releases.current.items[id]?.skillId ?? ''),
      ) ?? '',
    ':token': async (url) => (url.startsWith('/orga/invitation/') ? (await invitation()).token : newToken()),
    ':userId': async () => (await seat(t, { organisationId: world.a.id, role: 'member' })).userId,
    ':id': async (url) => {
      if (url.startsWith('/parcours/')) return String(world.participation);
      if (url.startsWith('/orga/campagnes/')) return String(world.made.id);
      if (url.startsWith('/orga/equipe/invitations/')) return String((await invitation()).id);
      if (url.startsWith('/tutos/')) return world.tutorial;
      if (url.startsWith('/mon-compte/appareils/'))
        return (await seat(t, { userId: world.pupil.userId })).sessionId;
      if (url.startsWith('/admin/demandes/')) return String(await spaceRequest());
      if (url.startsWith('/admin/organisations/')) return String((await school(t, 'Collège de passage')).id);
      if (url.startsWith('/admin/profils-cibles/')) return String(await targetProfile());
      if (url.startsWith('/admin/utilisateurs/')) return (await seat(t, {})).userId;
      throw new Error(`test/route-world.ts: say in PARTS what :id stands for in ${url}`);
    },
  };

  /** A request whose address is confirmed, waiting for Pix Admin. */
  async function spaceRequest(): Promise<number> {
    const now = t.clock.now();
    const row = await t.deps.db
      .insertInto('spaceRequests')
      .values({
        state: 'pending',
        schoolName: 'Lycée de la Matrice',
        type: 'lycee',
        uai: null,
        town: 'Pont-sur-Eau',
        postcode: '99042',
        firstName: 'Odile',
        lastName: 'Marchand',
        jobTitle: 'Proviseure',
        email: 'odile@lycee.example',
        comment: null,
        lang: 'fr',
        confirmHash: newToken(),
        createdAt: now,
        confirmedAt: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }

  const targetProfile = (): Promise<number> =>
    createProfile(t.deps.db, {
      fields: {
        title: 'Profil de la matrice',
        description: null,
        tubes: [{ tube: 'query', cap: 2 }],
        stages: [],
        isPublic: true,
        forNewSpaces: false,
      },
      now: t.clock.now(),
    });

  /** An invitation to A, as the administrator sends it. */
  async function invitation(): Promise<{ id: number; token: string }> {
    t.mails.length = 0;
    const email = `${randomUUID()}@exemple.example`;
    await world.owner.visitor.post('/orga/equipe/inviter', { adresses: email, role: 'member' });
    const { id } = await t.deps.db
      .selectFrom('invitations')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return { id, token: /\/orga\/invitation\/([\w-]+)/.exec(t.mails[0]?.text ?? '')?.[1] ?? '' };
  }

  async function addressOf(url: string): Promise<string> {
    const parts = await Promise.all(
      url.split('/').map((part) => {
        if (!part.startsWith(':')) return part;
        const fill = PARTS[part];
        if (!fill) throw new Error(`test/route-world.ts: say in PARTS what ${part} stands for in ${url}`);
        return fill(url);
      }),
    );
    return parts.join('/');
  }

  return { ...world, visitorAs, addressOf, targetProfile, invitation };
}
