import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, LightMyRequestResponse, RouteOptions } from 'fastify';
import type { LogEvent } from 'kysely';
import { readBank } from '../content/makers/generators.ts';
import { sendAccountMail } from '../src/accounts/index.ts';
import { buildApp } from '../src/app.ts';
import { buildRelease, openReleaseStore, type Release } from '../src/content/index.ts';
import { type Remark, remarksOf } from '../src/content/remarks.ts';
import type { Deps } from '../src/deps.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/db.ts';
import type { Mail } from '../src/platform/mail.ts';
import { type TestClock, testClock } from './clock.ts';
import { testDatabase } from './database.ts';

export const ORIGIN = 'http://localhost:3000';

export interface TestApp {
  readonly app: FastifyInstance;
  /** As jobs and commands have them: `db` is the house's. */
  readonly deps: Deps;
  /** As routes have them: `db` is bound to what a request may see. */
  readonly served: Deps;
  /** The role that owns the tables. */
  readonly owner: Db;
  readonly clock: TestClock;
  /** Mails in the order they were sent. */
  readonly mails: Mail[];
  readonly visitor: () => Visitor;
  /** Every route of the house. */
  readonly routes: readonly RouteOptions[];
  readonly close: () => Promise<void>;
}

export function testConfig(env: Record<string, string> = {}): Config {
  const read = readConfig({ LOG_LEVEL: 'silent', OVERLOAD_MS: '0', ...env });
  if (!read.ok) throw new Error(read.problems.join(', '));
  return read.config;
}

export const SIMULATORS = {
  bridge: '/assets/bridge.js',
  css: '/assets/sim/sim.css',
  scripts: { mailbox: ['/assets/sim/mailbox.js', '/assets/sim/kit.js'] },
};

export const CONTENT_DIR = join(import.meta.dirname, '..', 'content', 'pix');

const bank = await readBank(CONTENT_DIR);
let release: Release | undefined;

/** The real bank, read once per test process. */
export function testRelease(): Release {
  release ??= buildRelease(bank);
  return release;
}

let remarks: readonly Remark[] | undefined;

function testRemarks(): readonly Remark[] {
  remarks ??= remarksOf(bank);
  return remarks;
}

/** The product on a fresh database, with a clock that stands still and a mailbox in memory. */
export async function testApp(
  options: {
    env?: Record<string, string>;
    log?: (event: LogEvent) => void;
    poolSize?: number;
    /** With the demo's page of mails. */
    mailPage?: boolean;
  } = {},
): Promise<TestApp> {
  const handle = await testDatabase(options);
  const clock = testClock();
  const mails: Mail[] = [];
  // A fixed sequence (Numerical Recipes' generator): the same test draws the same codes and seeds.
  let state = 20261122;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 1;
  };
  const deps: Deps = {
    db: handle.db,
    notices: handle.notices,
    config: testConfig(options.env),
    clock: clock.now,
    random,
    sendMail: async (mail) => void mails.push(mail),
    enqueue: (_queue, asked) => sendAccountMail(deps, asked),
    listDemoMails: options.mailPage ? async () => [] : null,
    releases: await openReleaseStore(handle.db, testRelease(), clock.now()),
    remarks: testRemarks,
    contentDir: CONTENT_DIR,
    assets: {
      css: '/assets/app.css',
      js: '/assets/app.js',
      live: '/assets/live.js',
      fonts: [],
      simulators: SIMULATORS,
    },
    assetsDir: null,
  };
  const routes: RouteOptions[] = [];
  // Fastify tells of each instance it makes, before any route is registered.
  const listen = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push(route));
  subscribe('fastify.initialization', listen);
  const served: Deps = { ...deps, db: handle.forRequests };
  const app = await buildApp(served);
  unsubscribe('fastify.initialization', listen);
  await app.ready();
  return {
    app,
    deps,
    served,
    owner: handle.owner,
    clock,
    mails,
    visitor: () => new Visitor(app),
    routes,
    close: async () => {
      await app.close();
      await handle.close();
    },
  };
}

/** A browser without a screen: keeps cookies, posts forms as a browser of our own pages does. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.app = app;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send({ method: 'GET', url, headers });
  }

  post(
    url: string,
    form: Record<string, string | string[]> = {},
    headers: Record<string, string> = { origin: ORIGIN },
  ): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form))
      for (const one of [value].flat()) body.append(name, one);
    return this.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: body.toString(),
    });
  }

  /** Follows redirects to the page a person would see, at most five times. */
  async follow(response: LightMyRequestResponse): Promise<LightMyRequestResponse & { at: string }> {
    let current = response;
    let at = '';
    for (let hops = 0; hops < 5 && typeof current.headers.location === 'string'; hops++) {
      at = current.headers.location;
      current = await this.get(at);
    }
    return Object.assign(current, { at });
  }

  private async send(request: {
    method: 'GET' | 'POST';
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }) {
    // Requests and the embedded database run on promises alone: without a turn of the loop, its guard takes us for overloaded.
    await setImmediate();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.app.inject({
      ...request,
      headers: { host: 'localhost:3000', ...(cookie ? { cookie } : {}), ...request.headers },
    });
    for (const set of response.cookies) {
      if (set.maxAge === 0 || set.value === '') this.cookies.delete(set.name);
      else this.cookies.set(set.name, encodeURIComponent(set.value));
    }
    return response;
  }
}

/** Text of a page without its markup, spaces folded: what a reader sees. */
export function textOf(response: { body: string }): string {
  return response.body
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<(?!\/?(b|strong|em|sup|small)\b)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

export const PASSWORD = 'tambour lilas gué 39 brume';
