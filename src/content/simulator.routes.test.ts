import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, testRelease } from '../../test/app.ts';
import type { Release } from './release.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env: { PUBLIC_URL: 'https://pix.exemple.fr' } });
});
afterAll(() => t.close());

const { id } = testRelease();
const PAGE = `/simulateurs/mailbox/${id}/mail-atelier-velo`;

describe('the page of a simulator', () => {
  it('is cut off: no origin, no request but for its own files, framed by us alone', async () => {
    const { statusCode, headers } = await t.visitor().get(PAGE);
    expect(statusCode).toBe(200);
    const both = (file: string) => `https://pix.exemple.fr${file} http://localhost:3000${file}`;
    const scripts = 'https://pix.exemple.fr/assets/sim/mailbox.js https://pix.exemple.fr/assets/sim/kit.js';
    expect(String(headers['content-security-policy']).split(';')).toEqual([
      "default-src 'none'",
      `script-src ${scripts} ${scripts.replaceAll('https://pix.exemple.fr', 'http://localhost:3000')}`,
      `style-src ${both('/assets/sim/sim.css')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self' https://pix.exemple.fr http://localhost:3000",
      'sandbox allow-scripts',
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets nothing into its policy that is no address', async () => {
    const host = 'x;script-src *';
    const { headers } = await t.app.inject({ url: PAGE, headers: { host } });
    expect(headers['content-security-policy']).not.toContain('*');
  });

  it('hands over its scene and its words, in the reader’s language, and no word of the others', async () => {
    const visitor = t.visitor();
    const { body } = await visitor.get(PAGE);
    expect(body).toContain('lang="fr"');
    expect(body).toContain('Atelier La Roue libre');
    expect(body).toContain('Répondre à tous');
    expect(body).not.toContain('robot-');
    visitor.cookies.set('lang', 'en');
    expect((await visitor.get(PAGE)).body).toContain('Reply to all');
  });

  it.each([
    `/simulateurs/mailbox/${id}/lost`,
    `/simulateurs/sheet/${id}/mail-atelier-velo`,
    `/simulateurs/mailbox/${id}/constructor`,
    '/simulateurs/mailbox/0000000000000000/mail-atelier-velo',
    '/simulateurs/mailbox/__proto__/mail-atelier-velo',
  ])('%s is not found', async (path) => expect((await t.visitor().get(path)).statusCode).toBe(404));

  it('is there for the releases of old campaigns, those without simulators included', async () => {
    const now = t.clock.now();
    const { scenes, ...before } = testRelease();
    const keep = (document: Omit<Release, 'scenes'>) =>
      t.deps.db
        .insertInto('contentReleases')
        .values({ id: document.id, document: JSON.stringify(document), createdAt: now })
        .execute();
    await keep({ ...before, id: 'aaaaaaaaaaaaaaaa', scenes } as Release);
    await keep({ ...before, id: 'bbbbbbbbbbbbbbbb' });
    const at = (release: string) => t.visitor().get(PAGE.replace(id, release));
    expect((await at('aaaaaaaaaaaaaaaa')).statusCode).toBe(200);
    expect((await at('bbbbbbbbbbbbbbbb')).statusCode).toBe(404);
  });
});
