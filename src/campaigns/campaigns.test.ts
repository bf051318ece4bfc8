import { create } from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, school } from '../../test/school.ts';
import { readyTargets } from '../content/index.ts';
import { createCampaign } from './create-campaign.ts';

let t: TestApp;
let organisationId: number;
let owner: { userId: string; visitor: Visitor };
let colleague: { userId: string; visitor: Visitor };
let boss: { userId: string; visitor: Visitor };

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  organisationId = gues.id;
  owner = await gues.member('member', { firstName: 'Karim', lastName: 'Benali' });
  colleague = await gues.member('member', { firstName: 'Solène', lastName: 'Kerbrat' });
  boss = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
});
afterAll(() => t.close());

const NEW = '/orga/campagnes/nouvelle';
const typed = (changes: Record<string, string> = {}) => ({
  nom: '4e B – Recherche',
  objet: 'competence:1.1',
  identifiant: 'non',
  libelle: '',
  titre: '',
  texte: '',
  ...changes,
});
const stored = (id: number) =>
  t.deps.db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const countAll = async () => (await t.deps.db.selectFrom('campaigns').select('id').execute()).length;
const idIn = (location: unknown) => Number(/^\/orga\/campagnes\/(\d+)$/.exec(String(location))?.[1]);

describe('creating a campaign', () => {
  it('begins with what each thing takes: skills, questions and minutes, as pupils are told', async () => {
    const { current } = t.deps.releases;
    const form = textOf(await owner.visitor.get(NEW));
    for (const { key, skills, questions, minutes } of await readyTargets(current))
      if (key === '1.1' || key === 'rentree-6e')
        expect(form.replace(/\u00a0/g, ' ')).toContain(
          ` ${skills} de ${questions.from} à ${questions.to} ${minutes} min`,
        );
    expect(form.replace(/\u00a0/g, ' ')).toContain(
      'Badges : À vos claviers, Sur la bonne piste, Bonne garde',
    );
    expect(textOf(await owner.visitor.get('/orga/campagnes/par-classe'))).toContain('Questions posées');
  });

  it('on a competence leads to its page, with a code and nothing that was not given', async () => {
    const response = await owner.visitor.post(NEW, typed());
    expect(response.statusCode).toBe(303);
    const row = await stored(idIn(response.headers.location));
    expect(row).toMatchObject({
      organisationId,
      creatorId: owner.userId,
      name: '4e B – Recherche',
      targetKind: 'competence',
      targetKey: '1.1',
      title: null,
      landingText: null,
      identifierLabel: null,
      archivedAt: null,
      createdAt: t.clock.now(),
      releaseId: t.deps.releases.current.id,
    });
    expect(row.code).toMatch(/^[A-HJKMNP-Z]{6}[2-9]{3}$/);
    expect(row.skillIds.length).toBeGreaterThan(5);
    expect(textOf(await owner.visitor.follow(response))).toContain(row.code);
  });

  it('on a profile freezes the skills of all its competences, with all that pupils read', async () => {
    const [profile] = t.deps.releases.current.profiles;
    const response = await owner.visitor.post(
      NEW,
      typed({
        objet: `profil:${profile?.id}`,
        identifiant: 'oui',
        libelle: ' Numéro de casier ',
        titre: 'Le point',
        texte: 'Bonjour\r\n\r\n**à tous**',
      }),
    );
    expect(await stored(idIn(response.headers.location))).toMatchObject({
      targetKind: 'profile',
      targetKey: profile?.id,
      targetName: profile?.title.fr,
      identifierLabel: 'Numéro de casier',
      title: 'Le point',
      landingText: 'Bonjour\n\n**à tous**',
    });
  });

  it('tells all that is wrong at once, beside each field, and keeps what was typed', async () => {
    const before = await countAll();
    const response = await owner.visitor.post(NEW, {
      nom: ' ',
      objet: '',
      identifiant: 'oui',
      libelle: '',
      titre: 'Le titre que j’ai tapé est trop long pour un téléphone',
      texte: 'x'.repeat(5001),
    });
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain('5 points à corriger');
    for (const [field, words] of [
      ['nom', 'Donnez un nom à la campagne.'],
      ['objet', 'Choisissez ce que vous souhaitez tester.'],
      ['libelle', 'Écrivez le libellé de l’identifiant, ou répondez « non ».'],
      ['titre', 'Le titre compte plus de 50 caractères.'],
      ['texte', 'Le texte compte plus de 5 000 caractères.'],
    ]) {
      const beside = response.body.split(`id="${field}-erreur">`)[1]?.split('</p>')[0] ?? '';
      expect(beside.replace(/[\u00a0\u202f]/g, ' '), field).toContain(words);
      expect(response.body).toContain(`<a href="#${field}">`);
    }
    expect(response.body).toContain('value="Le titre que j’ai tapé est trop long pour un téléphone"');
    expect(response.body).toContain('x'.repeat(5001));
    expect(response.body).toMatch(/id="id-oui"[^>]* checked/);
    expect(await countAll()).toBe(before);
  });

  it('keeps a chosen target while another field is corrected', async () => {
    const response = await owner.visitor.post(NEW, typed({ nom: '', objet: 'competence:2.2' }));
    expect(response.body).toMatch(
      /<option[^>]*value="competence:2.2"[^>]*selected|<option[^>]*selected[^>]*value="competence:2.2"/,
    );
    expect(textOf(response)).toContain('Un point à corriger');
  });

  it.each([
    'competence:9.9',
    'profil:aucun',
    'autre:1.1',
    '1.1',
    'competence:',
    'profil:constructor',
    'profil:__proto__',
  ])('refuses the target « %s », which the content does not hold', async (objet) => {
    const before = await countAll();
    const response = await owner.visitor.post(NEW, typed({ objet }));
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain('Choisissez ce que vous souhaitez tester.');
    expect(await countAll()).toBe(before);
  });

  it.each([
    ['nom', 255],
    ['libelle', 255],
    ['titre', 50],
    ['texte', 5000],
  ])('takes %s up to %i characters, an emoji being one', async (field, limit) => {
    for (const character of ['é', '🦦']) {
      const full = { identifiant: 'oui', libelle: 'Casier', [field]: character.repeat(limit) };
      const response = await owner.visitor.post(NEW, typed(full));
      expect(response.statusCode).toBe(303);
      const over = typed({ ...full, [field]: character.repeat(limit + 1) });
      expect((await owner.visitor.post(NEW, over)).statusCode).toBe(422);
    }
  });

  it('forgets the label when no identifier is asked', async () => {
    const response = await owner.visitor.post(NEW, typed({ identifiant: 'non', libelle: 'Casier' }));
    expect((await stored(idIn(response.headers.location))).identifierLabel).toBeNull();
  });

  it('takes nothing that the form does not hold', async () => {
    const response = await owner.visitor.post(
      NEW,
      typed({ organisationId: '999', creatorId: boss.userId, code: 'BKTRME482', releaseId: 'x' }),
    );
    const row = await stored(idIn(response.headers.location));
    expect(row).toMatchObject({ organisationId, creatorId: owner.userId });
    expect(row.code).not.toBe('BKTRME482');
  });

  it('gives each its own code, also when chance repeats itself', async () => {
    let draws = 0;
    // The first nine draws come back twice, then go on.
    const random = () => (draws < 18 ? draws++ % 9 : draws++) * 7;
    const codes = [];
    for (let i = 0; i < 2; i++) {
      const made = await createCampaign(t.deps.db, t.deps.releases.current, {
        organisationId,
        creatorId: owner.userId,
        name: 'Jumelle',
        target: { kind: 'competence', key: '1.1' },
        identifierLabel: null,
        title: null,
        landingText: null,
        now: t.clock.now(),
        random,
      });
      if (made.ok) codes.push((await stored(made.id)).code);
    }
    expect(draws).toBe(27);
    expect(new Set(codes).size).toBe(2);
  });
});

describe('the list of campaigns', () => {
  let list: Visitor;
  let mine: { userId: string; visitor: Visitor };
  const rowsOf = (response: { body: string }) =>
    [...(response.body.split('<tbody')[1] ?? '').matchAll(/<a href="\/orga\/campagnes\/\d+">([^<]*)</g)].map(
      (m) => m[1],
    );
  const found = async (query: string) => rowsOf(await list.get(`/orga/campagnes?${query}`));
  const search = (q: string) => found(new URLSearchParams({ q }).toString());

  beforeAll(async () => {
    const big = await school(t, 'Lycée aux trente classes');
    mine = await big.member('member');
    const other = await big.member('member');
    list = other.visitor;
    for (let n = 1; n <= 27; n++) {
      t.clock.advance({ minutes: 1 });
      const maker = n % 9 === 0 ? mine : other;
      await campaign(t, big.id, maker.userId, { name: `Classe ${String(n).padStart(2, '0')}` });
    }
    for (const name of ['100 % Été', 'taux_de_clic', 'taux de clic', 'C:\\temp', 'ÉLÉMENTS', 'demi-groupe'])
      await campaign(t, big.id, other.userId, { name });
  });

  it('shows twenty-five, the newest first, and the rest on the next page', async () => {
    const first = await found('');
    expect(first).toHaveLength(25);
    expect(first[0]).toBe('demi-groupe');
    expect(first.slice(6, 8)).toEqual(['Classe 27', 'Classe 26']);
    const second = await found('page=2');
    expect(second).toHaveLength(8);
    expect(second.at(-1)).toBe('Classe 01');
    expect(textOf(await list.get('/orga/campagnes'))).toContain('33 campagnes');
  });

  it('keeps search and owner in the addresses of its pages', async () => {
    const body = (await list.get('/orga/campagnes?q=classe')).body;
    expect(body).toContain('href="/orga/campagnes?q=classe&amp;page=2"');
    expect(await found('q=classe&page=2')).toEqual(['Classe 02', 'Classe 01']);
  });

  it.each(['page=3', 'page=99999', 'q=classe&page=3'])(
    'beyond the end (%s) leads to the first page',
    async (query) => {
      const response = await list.get(`/orga/campagnes?${query}`);
      expect(response.statusCode).toBe(303);
      expect(response.headers.location).toBe(
        query.startsWith('q') ? '/orga/campagnes?q=classe' : '/orga/campagnes',
      );
    },
  );

  it.each(['page=0', 'page=-1', 'page=abc', 'page=1e3', 'page=', 'page=1&page=2'])(
    'takes %s for the first page',
    async (query) => expect(await found(query)).toHaveLength(25),
  );

  it.each([
    [
      'sse 0',
      [
        'Classe 09',
        'Classe 08',
        'Classe 07',
        'Classe 06',
        'Classe 05',
        'Classe 04',
        'Classe 03',
        'Classe 02',
        'Classe 01',
      ],
    ],
    ['CLASSE 12', ['Classe 12']],
    ['  classe   12 ', ['Classe 12']],
    ['éléments', ['ÉLÉMENTS']],
    ['e\u0301te\u0301', ['100 % Été']],
    ['%', ['100 % Été']],
    ['_', ['taux_de_clic']],
    ['taux_de', ['taux_de_clic']],
    ['\\', ['C:\\temp']],
    ['demi-', ['demi-groupe']],
    ['-', ['demi-groupe']],
    ['%%', []],
    ["' or 1=1 --", []],
  ])('finds %j', async (q, names) => expect(await search(q)).toEqual(names));

  it('finds a code, however it is typed', async () => {
    const { code } = await t.deps.db
      .selectFrom('campaigns')
      .select('code')
      .where('name', '=', 'Classe 05')
      .executeTakeFirstOrThrow();
    for (const q of [
      code,
      code.toLowerCase(),
      code.slice(0, 7),
      `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`,
    ])
      expect(await search(q)).toContain('Classe 05');
  });

  it('says what was searched when nothing is found, as text', async () => {
    const response = await list.get(`/orga/campagnes?q=${encodeURIComponent('<b>rien</b>')}`);
    expect(response.statusCode).toBe(200);
    expect(textOf(response)).toContain('Rien ne contient « <b>rien</b> »');
    expect(response.body).not.toContain('<b>rien');
  });

  it('shows one’s own, or says that there are none', async () => {
    expect(rowsOf(await mine.visitor.get('/orga/campagnes?mine=1'))).toEqual([
      'Classe 27',
      'Classe 18',
      'Classe 09',
    ]);
    expect(rowsOf(await mine.visitor.get('/orga/campagnes?mine=1&q=18'))).toEqual(['Classe 18']);
    expect(textOf(await colleague.visitor.get('/orga/campagnes?mine=1'))).toContain(
      'Vous n’avez pas encore créé',
    );
  });

  it('invites to create the first one when there is none at all', async () => {
    const empty = await school(t, 'École neuve');
    const { visitor } = await empty.member('member');
    expect(textOf(await visitor.get('/orga/campagnes'))).toContain('Créez votre première campagne');
  });
});

describe('changing a campaign', () => {
  it('is for its owner and the administrators', async () => {
    const { id } = await campaign(t, organisationId, owner.userId);
    const edit = `/orga/campagnes/${id}/modifier`;
    for (const [who, status] of [
      [owner, 200],
      [boss, 200],
      [colleague, 404],
    ] as const) {
      expect((await who.visitor.get(edit)).statusCode).toBe(status);
      const shown = (await who.visitor.get(`/orga/campagnes/${id}/parametres`)).body;
      expect(shown.includes(`href="${edit}"`)).toBe(status === 200);
    }
    expect((await colleague.visitor.post(edit, { nom: 'Prise' })).statusCode).toBe(404);
    expect((await stored(id)).name).toBe('4e B – Recherche');
  });

  it('saves name, title and text, empties what is emptied, and nothing else', async () => {
    const { id } = await campaign(t, organisationId, owner.userId, { identifierLabel: 'Casier' });
    const before = await stored(id);
    const edit = `/orga/campagnes/${id}/modifier`;
    expect((await owner.visitor.get(edit)).body).toContain('value="Chercher"');
    const saved = await boss.visitor.post(edit, {
      nom: ' 4e C ',
      titre: '',
      texte: 'Bonjour',
      objet: 'competence:2.2',
      code: 'BKTRME482',
      identifiant: 'non',
      libelle: 'Autre',
      organisationId: '1',
    });
    expect(saved.headers.location).toBe(`/orga/campagnes/${id}/parametres`);
    expect(await stored(id)).toEqual({ ...before, name: '4e C', title: null, landingText: 'Bonjour' });
    await owner.visitor.post(edit, { nom: '4e C', titre: 'Titre', texte: '  ' });
    expect(await stored(id)).toMatchObject({ title: 'Titre', landingText: null });
  });

  it.each([
    [{ nom: '' }, 'Donnez un nom à la campagne.'],
    [{ nom: 'x'.repeat(256) }, 'Le nom compte plus de 255 caractères.'],
    [{ titre: 'x'.repeat(51) }, 'Le titre compte plus de 50 caractères.'],
    [{ texte: 'x'.repeat(5001) }, 'Le texte compte plus de 5 000 caractères.'],
  ])('is refused with a word beside the field', async (changes, words) => {
    const { id } = await campaign(t, organisationId, owner.userId);
    const before = await stored(id);
    const response = await owner.visitor.post(`/orga/campagnes/${id}/modifier`, {
      nom: 'Nouveau',
      titre: 'Gardé',
      texte: 'Gardé aussi',
      ...changes,
    } as Record<string, string>);
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain(words);
    expect(textOf(response)).toContain('Un point à corriger');
    expect(await stored(id)).toEqual(before);
  });
});

it('the settings show all that was chosen, the link, and the same link as a QR code', async () => {
  const { id, code } = await campaign(t, organisationId, owner.userId, { identifierLabel: 'Casier' });
  const response = await colleague.visitor.get(`/orga/campagnes/${id}/parametres`);
  for (const words of [
    '4e B – Recherche',
    'Casier',
    'Chercher',
    'Non rempli',
    'Karim Benali',
    `localhost:3000/campagnes/${code}`,
  ])
    expect(textOf(response)).toContain(words);
  const link = `http://localhost:3000/campagnes/${code}`;
  expect(response.body).toContain(`href="${link}"`);
  const [, side = '', path = ''] =
    /<svg viewBox="0 0 (\d+) \1"[^>]*>.*?<path d="([^"]+)"/s.exec(response.body.split('<figure')[1] ?? '') ??
    [];
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  expect(Number(side)).toBe(modules.size + 8);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++)
      expect(dark.has(`${x + 4} ${y + 4}`)).toBe(Boolean(modules.get(y, x)));
});
