import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { join, person, school } from '../../test/school.ts';

let t: TestApp;
let owner: { userId: string; visitor: Visitor };

beforeAll(async () => {
  t = await testApp();
  owner = await (await school(t)).member('member');
});
afterAll(() => t.close());

const create = (changes: Record<string, string>) =>
  owner.visitor.post('/orga/campagnes/nouvelle', {
    nom: 'Nom',
    objet: 'competence:1.1',
    identifiant: 'non',
    ...changes,
  });
const codeOf = async (id: number) =>
  (await t.deps.db.selectFrom('campaigns').select('code').where('id', '=', id).executeTakeFirstOrThrow())
    .code;
const idIn = (location: unknown) => Number(/^\/orga\/campagnes\/(\d+)$/.exec(String(location))?.[1]);

describe('what a teacher types', () => {
  /** Opening tags of a page, attributes apart. Fails on a « < » that begins none: something was not escaped. */
  function tagsOf(body: string): { name: string; attributes: [string, string][] }[] {
    const tag = /<(\/?[a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)*)\s*\/?>/giy;
    const tags: { name: string; attributes: [string, string][] }[] = [];
    for (let at = body.indexOf('<', 15); at >= 0; at = body.indexOf('<', at)) {
      tag.lastIndex = at;
      const match = tag.exec(body);
      if (!match) throw new Error(`stray markup: ${body.slice(at, at + 80)}`);
      const attributes = [...(match[2] ?? '').matchAll(/([a-z][a-z0-9:-]*)(?:="([^"]*)")?/gi)];
      tags.push({
        name: match[1] ?? '',
        attributes: attributes.map(([, name = '', value = '']) => [name, value]),
      });
      at = tag.lastIndex;
    }
    return tags;
  }

  const FOREIGN = ['object', 'embed', 'style', 'base', 'math', 'video', 'audio'];

  const OWN_SCRIPTS = ['/assets/app.js', '/assets/bridge.js', '/assets/live.js'];
  /** The one frame of the product: a simulator, cut off. */
  const isSimulator = (attributes: [string, string][]) =>
    attributes.some(([name, value]) => name === 'sandbox' && value === 'allow-scripts') &&
    attributes.some(([name, value]) => name === 'src' && value.startsWith('/simulateurs/'));

  /** What could run or load something: no page may hold any of it. */
  function threats(body: string): string[] {
    return tagsOf(body).flatMap(({ name, attributes }) => [
      ...(FOREIGN.includes(name) ? [name] : []),
      ...(name === 'iframe' && !isSimulator(attributes) ? [name] : []),
      ...(name === 'script' && !attributes.some(([, value]) => OWN_SCRIPTS.includes(value)) ? [name] : []),
      ...attributes
        .filter(
          ([attribute, value]) =>
            /^on|^srcdoc$|^style$/i.test(attribute) ||
            (['href', 'src', 'action', 'formaction'].includes(attribute) &&
              !(name === 'a' ? /^(\/(?!\/)|#|https?:\/\/)/ : /^(\/(?!\/)|data:image\/svg\+xml,%3Csvg)/).test(
                value,
              )),
        )
        .map(([attribute, value]) => `${name} ${attribute}=${value}`),
    ]);
  }
  const harmless = (body: string) => expect(threats(body)).toEqual([]);

  const PAYLOADS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "'-alert(1)-'",
    '</title><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '[clic](javascript:alert(1))',
    '[clic](JaVaScRiPt&colon;alert(1))',
    '![x](https://evil.example/x.png)',
    '[x](data:text/html,alert(1))',
    '[x](//evil.example)',
    '<a href="javascript:alert(1)">x</a>',
    '{{constructor}} {name} <%= 7*7 %>',
  ];

  it.each(PAYLOADS)('comes out as text on every page: %s', async (payload) => {
    const response = await create({
      nom: payload,
      titre: payload,
      texte: payload,
      identifiant: 'oui',
      libelle: payload,
    });
    const id = idIn(response.headers.location);
    const code = await codeOf(id);
    const pupil = await person(t, { firstName: payload, lastName: payload });
    const label = await pupil.visitor.get(`/campagnes/${code}/identifiant`);
    expect(textOf(label)).toContain(payload);
    const started = await pupil.visitor.post(`/campagnes/${code}/identifiant`, { identifiant: payload });
    const participation = Number(/\d+/.exec(String(started.headers.location))?.[0]);
    expect(await join(pupil.visitor, code)).toBe(participation);

    const own = ['', '/parametres', '/modifier', '/resultats', `/participants/${participation}`];
    for (const end of own) {
      const page = await owner.visitor.get(`/orga/campagnes/${id}${end}`);
      expect(page.statusCode, end).toBe(200);
      harmless(page.body);
      expect(textOf(page), end).toContain(payload);
    }
    harmless((await owner.visitor.get(`/orga/campagnes?q=${encodeURIComponent(payload)}`)).body);
    const refused = await create({ nom: payload, titre: payload, texte: payload, objet: payload });
    expect(refused.statusCode).toBe(422);
    harmless(refused.body);
    for (const url of [`/campagnes/${code}`, `/parcours/${participation}/question`, '/mes-parcours', '/']) {
      const page = await pupil.visitor.get(url);
      expect(page.statusCode, url).toBe(200);
      harmless(page.body);
      expect(textOf(page), url).toContain(payload);
    }
    harmless((await t.visitor().get(`/campagnes?code=${encodeURIComponent(payload)}`)).body);
  });

  it('would be seen if it came out otherwise', () => {
    for (const threat of [
      '<script>alert(1)</script>',
      '<img src="x" onerror="alert(1)">',
      '<iframe src="/simulateurs/a" sandbox="allow-scripts allow-same-origin"></iframe>',
      '<iframe src="/simulateurs/a" sandbox="allow-scripts allow-forms"></iframe>',
      '<iframe src="https://evil.example" sandbox="allow-scripts"></iframe>',
      '<a href="javascript:alert(1)">',
      '<form action="//evil.example">',
    ])
      expect(threats(`<!doctype html><p>${threat}</p>`)).not.toEqual([]);
    expect(() => threats('<!doctype html><p><<b>')).toThrow('stray markup');
  });

  it('keeps a link to the web, which hands nothing over', async () => {
    const response = await create({ texte: '**Lisez** [ceci](https://gues.example/a)' });
    const code = await codeOf(idIn(response.headers.location));
    expect((await t.visitor().get(`/campagnes/${code}`)).body).toContain(
      '<strong>Lisez</strong> <a href="https://gues.example/a" rel="noopener noreferrer">ceci</a>',
    );
  });
});
