import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';

let t: TestApp;

beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('a lesson', () => {
  it('is open to anyone', async () => {
    const { id, title } = t.deps.releases.current.tutorials['query-operators'] ?? { id: '', title: '' };
    const page = await t.visitor().get(`/tutos/${id}`);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain(title);
    expect(textOf(page)).toContain('À toi');
  });

  it('shows its drawing where it has one, told in words', async () => {
    const page = await t.visitor().get('/tutos/query-operators');
    const [, src = '', alt = ''] =
      /<img class="support[^"]*" src="([^"]+)" alt="([^"]+)"/.exec(page.body) ?? [];
    expect(alt).toContain('sans ce mot');
    expect((await t.visitor().get(src)).headers['content-type']).toBe('image/svg+xml');
    expect((await t.visitor().get('/tutos/query-catalogue')).body).not.toContain('<img class="support');
  });

  it.each(['lost', '__proto__', 'constructor', 'query-operators.md'])('« %s » is not found', async (id) => {
    expect((await t.visitor().get(`/tutos/${id}`)).statusCode).toBe(404);
  });
});

describe('a file of a question', () => {
  const get = (path: string) => t.visitor().get(`/fichiers/${t.deps.releases.current.id}/${path}`);

  it('comes as it is: pictures shown, documents downloaded', async () => {
    const picture = await get('query/resultats-mercure.svg');
    expect(picture.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': 'inline',
    });
    const invitation = await get('video-call/atelier-conte.ics');
    expect(invitation.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const file = await get('sheet/natation.ods');
    expect(file.headers['content-disposition']).toBe('attachment; filename="natation.ods"');
    expect(file.rawPayload).toEqual(readFileSync(join(t.deps.contentDir, 'assets/sheet/natation.ods')));
  });

  it.each([
    'query/lost.svg',
    'query/licence.yaml',
    'sheet/make.ts',
    'query/..%2F..%2Fframework.yaml',
    '..%2Ftubes/query.yaml',
    'toString/x',
  ])('« %s » is not found', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });
});
