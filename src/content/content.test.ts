import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, testRelease } from '../../test/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('files of questions', () => {
  it('are served with a type, for ever, pictures in the page and documents as downloads', async () => {
    const release = testRelease();
    const items = Object.values(release.items);
    const picture = items.find((item) => item.picture);
    const document = items.find((item) => item.files.length > 0);
    const visitor = t.visitor();
    const shown = await visitor.get(`/fichiers/${release.id}/${picture?.tubeId}/${picture?.picture?.file}`);
    expect(shown.statusCode).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.headers['cache-control']).toContain('immutable');
    const saved = await visitor.get(
      `/fichiers/${release.id}/${document?.tubeId}/${document?.files[0]?.name}`,
    );
    expect(saved.statusCode).toBe(200);
    expect(saved.headers['content-disposition']).toMatch(/^attachment; filename="/);
  });

  it.each([
    'query/make.ts',
    'query/licence.yaml',
    'query/..%2f..%2f..%2fpackage.json',
    'query/nexiste-pas.svg',
    '..%2f..%2fpackage.json/x',
    '__proto__/constructor',
  ])('that no question uses are not found: %s', async (path) =>
    expect((await t.visitor().get(`/fichiers/${testRelease().id}/${path}`)).statusCode).toBe(404),
  );
});

it('a release named by its hash is the same for the same content, and kept in the database', async () => {
  expect(testRelease().id).toMatch(/^[0-9a-f]{16}$/);
  const row = await t.deps.db
    .selectFrom('contentReleases')
    .select('document')
    .where('id', '=', testRelease().id)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(JSON.stringify(row.document))).toEqual(JSON.parse(JSON.stringify(testRelease())));
});
