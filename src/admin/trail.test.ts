import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { pixAdmin, school } from '../../test/school.ts';
import { recordAct } from '../accounts/index.ts';
import { catalogues } from '../messages.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
let gues: Awaited<ReturnType<typeof school>>;
beforeAll(async () => {
  t = await testApp();
  boss = await pixAdmin(t);
  gues = await school(t, 'Collège Tracé');
  const act = (name: string, at: string, organisationId?: number, details = {}) =>
    recordAct(t.deps.db, {
      act: name,
      actorId: 'someone-gone',
      ...(organisationId === undefined ? {} : { organisationId }),
      subject: { kind: 'thing', id: name },
      address: '192.0.2.7',
      details,
      now: new Date(at),
    });
  await act('first-act', '2026-01-05T23:59:59Z', gues.id);
  await act('second-act', '2026-01-06T00:00:00Z', undefined, { role: '<b>admin</b>' });
  await act('third-act', '2026-01-07T12:00:00Z', gues.id);
  for (let i = 0; i < 51; i++) await act('many-act', '2025-01-01T00:00:00Z');
});
afterAll(() => t.close());

const page = async (query: string) => textOf(await boss.visitor.get(`/admin/journal?${query}`));
/** Which of the acts stand in the table. The filter names them all. */
const shown = async (query: string) => {
  const { body } = await boss.visitor.get(`/admin/journal?${query}`);
  const rows = textOf({ body: body.split('<tbody')[1]?.split('</tbody>')[0] ?? '' });
  return ['first-act', 'second-act', 'third-act', 'many-act'].filter((act) => rows.includes(act));
};

describe('the trail', () => {
  it('says who, what, on what, where from, when in UTC, newest first', async () => {
    const all = await page('');
    for (const words of ['someone-gone', '192.0.2.7', '2026-01-06 00:00:00', 'role: <b>admin</b>'])
      expect(all).toContain(words);
    const table = all.slice(all.indexOf('Quand'));
    expect(table.indexOf('third-act')).toBeLessThan(table.indexOf('second-act'));
    expect(all).toContain('Collège Tracé');
    // Given by command line, in the words of the reader.
    expect(table).toContain('Donner Pix Admin');
    expect(table).toContain('Ligne de commande');
  });

  it('is filtered by act, actor, space and days', async () => {
    expect(await shown('acte=second-act')).toEqual(['second-act']);
    expect(await shown('qui=someone-gone')).toEqual(['first-act', 'second-act', 'third-act', 'many-act']);
    expect(await shown(`qui=${boss.email}`)).toEqual([]);
    expect(await shown(`espace=${gues.id}`)).toEqual(['first-act', 'third-act']);
    expect(await shown('du=2026-01-06&au=2026-01-06')).toEqual(['second-act']);
    expect(await shown('du=2026-01-06')).toEqual(['second-act', 'third-act']);
    expect(await shown(`espace=${gues.id}&au=2026-01-05`)).toEqual(['first-act']);
  });

  it('finds the acts of an account by its address', async () => {
    await boss.visitor.post(`/admin/organisations/${gues.id}/archiver`);
    const found = await page(`qui=${boss.email.toUpperCase()}`);
    expect(found).toContain('1 acte');
    expect(found).toContain('Archiver un espace');
    expect(found).toContain('Maud Ricard');
  });

  it.each(['du=demain', 'espace=x', 'acte=%27', 'page=99999', 'du=2026-13-45', 'qui=%00'])(
    'does not stumble over %s',
    async (query) => expect((await boss.visitor.get(`/admin/journal?${query}`)).statusCode).toBe(200),
  );

  it('stands on pages of fifty that keep the filters', async () => {
    const { body } = await boss.visitor.get('/admin/journal?acte=many-act&page=2');
    expect(textOf({ body })).toContain('51 à 51 sur 51');
    expect(body).toContain('/admin/journal?acte=many-act&amp;page=1');
  });

  it('has words for every act that the code records', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const root = join(import.meta.dirname, '..');
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .filter((text) => text.includes('recordAct('))
      .join('\n');
    const acts = [...code.matchAll(/act: ([^,;]*)|traced(?:<.*?>)?\(\s*('[a-z-]+')/g)].flatMap(([, a, b]) =>
      [...(a ?? b ?? '').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, act]) => act),
    );
    expect(acts.length).toBeGreaterThan(9);
    for (const act of acts) expect(Object.keys(catalogues.fr.admin ?? {})).toContain(`act-${act}`);
  });
});
