import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import { MATRIX, type Outcome, WHO } from './route-matrix.ts';
import { routeWorld } from './route-world.ts';

let t: TestApp;
let world: Awaited<ReturnType<typeof routeWorld>>;
beforeAll(async () => {
  t = await testApp({ mailPage: true });
  world = await routeWorld(t);
});
afterAll(() => t.close());

/** Forms without which a route takes the request for one that no page of ours sends. */
const FORMS: Readonly<Record<string, Record<string, string>>> = {
  'POST /parcours/:id/question': { position: '1', passer: '1' },
  'POST /parcours/:id/etape': { reponses: '5' },
  'POST /admin/profils-cibles/:id/espaces/retirer': { espace: '1' },
};

/** An empty form reaches the route and is refused there: who may call is known without doing anything. */
function outcomeOf({ statusCode, headers }: LightMyRequestResponse): Outcome | `status ${number}` {
  const { location } = headers;
  if (statusCode === 303 && /^\/connexion(\?next=|$)/.test(String(location))) return 'sign-in';
  if (statusCode === 403) return 'no-space';
  if (statusCode === 404) return 'not-found';
  return [200, 303, 410, 422].includes(statusCode) ? 'in' : `status ${statusCode}`;
}

const registered = () =>
  [
    ...new Set(
      t.routes.flatMap(({ method, url }) =>
        [method]
          .flat()
          .filter((one) => one !== 'HEAD')
          .map((one) => `${one} ${url}`),
      ),
    ),
  ].filter((route) => !route.includes(' /assets/'));

describe('the matrix of routes and roles', () => {
  it('has a line for every route, and no line without route', () => {
    const routes = registered();
    const missing = routes.filter((route) => !(route in MATRIX));
    expect(missing, 'routes that need a line in test/route-matrix.ts').toEqual([]);
    const gone = Object.keys(MATRIX).filter((route) => !routes.includes(route));
    expect(gone, 'lines of test/route-matrix.ts without route').toEqual([]);
  });

  it.each(Object.entries(MATRIX))('%s', async (route, line) => {
    const [method = '', url = ''] = route.split(' ');
    const expected = line.split(' ');
    expect(expected, 'one word for each of six').toHaveLength(WHO.length);
    const found: Record<string, string> = {};
    for (const who of WHO) {
      const visitor = await world.visitorAs(who);
      const address = await world.addressOf(url);
      const reply = await (method === 'POST' ? visitor.post(address, FORMS[route]) : visitor.get(address));
      found[who] = outcomeOf(reply);
    }
    expect(found, `what test/route-matrix.ts says of ${route}`).toEqual(
      Object.fromEntries(WHO.map((who, i) => [who, expected[i]])),
    );
  });
});
