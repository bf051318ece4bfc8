import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTENT_DIR, ORIGIN, SIMULATORS, testConfig, testRelease } from '../test/app.ts';
import { buildPreview } from './preview-app.ts';

let refreshed = 0;
const release = testRelease();
const made = buildPreview({
  config: testConfig(),
  releases: { current: release, get: async () => release, find: async () => release },
  remarks: () => [
    { level: 'error', itemId: null, file: 'tubes/1.1/query.yaml', line: 7, message: 'cannot be read' },
  ],
  refresh: async () => void refreshed++,
  contentDir: CONTENT_DIR,
  assets: {
    css: '/assets/app.css',
    js: '/assets/app.js',
    live: '/assets/live.js',
    fonts: [],
    simulators: SIMULATORS,
  },
  assetsDir: null,
});
let app: Awaited<typeof made>;
beforeAll(async () => {
  app = await made;
});
afterAll(() => app.close());

it('opens the bench to whoever sits at this machine, and reads the files again for each page', async () => {
  const before = refreshed;
  expect((await app.inject('/')).headers.location).toBe('/admin/contenu');
  const page = await app.inject('/admin/contenu');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('cannot be read');
  expect(page.body).toContain('tubes/1.1/query.yaml:7');
  expect(refreshed).toBeGreaterThan(before);
});

it('shows a simulator in its frame, with what carries its state, and corrects the state it is left in', async () => {
  const path = '/admin/contenu/epreuves/trackers.3.c';
  const page = await app.inject(path);
  expect(page.headers['content-security-policy']).toContain("frame-src 'self'");
  expect(page.body).toContain(`src="${SIMULATORS.bridge}"`);
  const scene = /<iframe[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? '';
  expect((await app.inject(scene)).body).toContain('radio-du-pont.example');
  const values = { audience: false, adverts: false, legitimate: false };
  const post = (saved: object) =>
    app.inject({
      method: 'POST',
      url: path,
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        etat: JSON.stringify({ section: 'partners', values, saved }),
      }).toString(),
    });
  expect((await post(values)).body).toContain('Réponse acceptée');
  expect((await post({})).body).toContain('Réponse refusée');
});

it('lets no other page of the bench hold a frame', async () => {
  const { headers, body } = await app.inject('/admin/contenu/epreuves/formula.2.a');
  expect(headers['content-security-policy']).not.toContain('frame-src');
  expect(body).not.toContain(SIMULATORS.bridge);
});

it('corrects a tried answer, gives the files of the surface, and has no other door', async () => {
  const trial = await app.inject({
    method: 'POST',
    url: '/admin/contenu/epreuves/formula.2.a?variante=2',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'champ-a=1',
  });
  expect(trial.body).toContain('Réponse refusée');
  const file = await app.inject(`/fichiers/${release.id}/formula/ressourcerie-2.ods`);
  expect(file.headers['content-type']).toContain('opendocument');
  for (const path of ['/orga', '/admin', '/connexion', '/mes-parcours'])
    expect((await app.inject(path)).statusCode).toBe(404);
});
