import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../test/app.ts';
import { campaign, join, person, playToEnd, rightForm, school, seat } from '../../../test/school.ts';

let t: TestApp;
let base: string;
let organisationId: number;
let made: Awaited<ReturnType<typeof campaign>>;
const statements: string[] = [];
const open: Stream[] = [];

beforeAll(async () => {
  t = await testApp({ env: { LIVE_BEAT_MS: '40' }, log: ({ query }) => statements.push(query.sql) });
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
  const gues = await school(t);
  organisationId = gues.id;
  made = await campaign(t, organisationId, (await gues.member('member')).userId, { key: '1.3' });
  await join((await person(t, { firstName: 'Lou', lastName: 'Ferrand' })).visitor, made.code);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(() => t.close());

interface Heard {
  readonly event: string;
  readonly id: string;
  readonly parts: Record<string, string>;
}

/** A browser that listens: events one after the other, and the end. */
class Stream {
  readonly response: Promise<IncomingMessage>;
  private readonly request: ClientRequest;
  private readonly kept: Heard[] = [];
  private wake = () => {};
  private over = false;

  constructor(path: string, visitor: Visitor, headers: Record<string, string> = {}) {
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    // A line of its own, as a browser has for each stream.
    this.request = get(base + path, {
      agent: false,
      headers: { accept: 'text/event-stream', 'accept-encoding': 'br, gzip', cookie, ...headers },
    });
    this.response = once(this.request, 'response').then(([response]) => response);
    open.push(this);
    void this.read().catch(() => {});
  }

  private async read() {
    let text = '';
    for await (const chunk of (await this.response).setEncoding('utf8')) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.keep(block);
    }
    this.over = true;
    this.wake();
  }

  private keep(block: string) {
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    if (line('event') === '') return;
    const { parts = {} } = JSON.parse(line('data'));
    this.kept.push({ event: line('event'), id: line('id'), parts });
    this.wake();
  }

  /** The next event, or null when the server ended the stream. */
  async next(): Promise<Heard | null> {
    while (this.kept.length === 0 && !this.over)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.kept.shift() ?? null;
  }

  /** Events until one whose parts say all that. */
  async until(...words: string[]): Promise<Heard> {
    for (;;) {
      const heard = await this.next();
      if (heard === null) throw new Error(`the stream ended before « ${words.join(' ')} »`);
      const said = Object.values(heard.parts).join('\n');
      if (words.every((word) => said.includes(word))) return heard;
    }
  }

  close() {
    this.request.destroy();
  }
}

const teacher = () => seat(t, { organisationId, role: 'member' });
const flux = (query = '') => `/orga/campagnes/${made.id}/flux${query}`;
const versionIn = (body: string) => /data-version="([^"]*)"/.exec(body)?.[1] ?? '';
const answer = async (who: { userId: string; visitor: Visitor }, id: number) =>
  who.visitor.post(`/parcours/${id}/question`, await rightForm(t, who.userId, id));

describe('a stream', () => {
  it('tells at once that it is one, and that nothing may keep it back', async () => {
    const { headers, statusCode } = await new Stream(flux(), (await teacher()).visitor).response;
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('shows who joins and answers to the page that is open, row by row', async () => {
    const { userId, visitor } = await teacher();
    const empty = await campaign(t, organisationId, userId, { key: '1.3' });
    const address = `/orga/campagnes/${empty.id}`;
    const page = await visitor.get(address);
    const stream = new Stream(`${address}/flux?v=${versionIn(page.body)}`, visitor);
    expect((await stream.next())?.event).toBe('hello');
    const lea = await person(t, { firstName: 'Léa', lastName: 'Durand' });
    const id = await join(lea.visitor, empty.code);
    // Nobody was there: the whole changes.
    const first = await stream.until('Durand');
    expect(Object.keys(first.parts)).toEqual(['suivi', 'recus']);
    await answer(lea, id);
    // Then her row alone.
    const second = await stream.next();
    expect(Object.keys(second?.parts ?? {})).toEqual([`p-${id}`]);
    await playToEnd(t, lea, id);
    await stream.until('À envoyer');
    await lea.visitor.post(`/parcours/${id}/envoi`);
    const last = await stream.until('Résultats reçus');
    expect(last.parts.recus).toContain('1');
    // What the stream says is what the page says.
    expect(last.id).toBe(versionIn((await visitor.get(address)).body));
  });

  it('says nothing of what the page shows already, and catches up after a cut', async () => {
    const { visitor } = await teacher();
    const { body } = await visitor.get(`/orga/campagnes/${made.id}`);
    const noe = await person(t, { firstName: 'Noé', lastName: 'Garnier' });
    await join(noe.visitor, made.code);
    // As a browser does that lost the line and comes back: the last version it had stands in a header.
    const late = new Stream(flux('?v=older'), visitor, { 'last-event-id': versionIn(body) });
    expect((await late.until('Garnier')).parts.suivi).toBeDefined();
    const fresh = versionIn((await visitor.get(`/orga/campagnes/${made.id}`)).body);
    const present = new Stream(flux(`?v=${fresh}`), visitor);
    expect((await present.next())?.event).toBe('hello');
    const max = await person(t, { firstName: 'Max', lastName: 'Huet' });
    await join(max.visitor, made.code);
    expect(Object.values((await present.next())?.parts ?? {}).join()).toContain('Huet');
  });

  it('keeps to the filters of the page', async () => {
    const { visitor } = await teacher();
    const stream = new Stream(flux('?q=Ivanov&v=x'), visitor);
    await stream.until('Personne ne correspond');
    const other = await person(t, { firstName: 'Ana', lastName: 'Jolivet' });
    await join(other.visitor, made.code);
    const ivan = await person(t, { firstName: 'Ivan', lastName: 'Ivanov' });
    await join(ivan.visitor, made.code);
    const heard = await stream.until('Ivanov');
    expect(Object.values(heard.parts).join()).not.toContain('Jolivet');
  });

  it('shows no name on the wall unless asked', async () => {
    const { visitor } = await teacher();
    const wall = new Stream(flux('?vue=projection&v=x'), visitor);
    const named = new Stream(flux('?vue=projection&noms=1&v=x'), visitor);
    const said = Object.values((await wall.until('id="galets"')).parts).join();
    expect(said).not.toMatch(/Lou|Ferrand/);
    await named.until('Lou F.');
  });

  it('gives the present state once to who asks for no stream', async () => {
    const { visitor } = await teacher();
    const shown = await visitor.get(flux());
    const { version, parts } = shown.json() as { version: string; parts: Record<string, string> };
    expect(parts.suivi).toContain('Ferrand');
    expect((await visitor.get(flux(`?v=${version}`))).json()).toEqual({ version, parts: {} });
  });
});

describe('who may follow', () => {
  it('is a member of the space, and nobody else', async () => {
    const elsewhere = await school(t, 'Ailleurs');
    const stranger = await seat(t, { organisationId: elsewhere.id, role: 'admin' });
    expect((await new Stream(flux(), stranger.visitor).response).statusCode).toBe(404);
    expect((await new Stream(flux(), (await person(t)).visitor).response).statusCode).toBe(403);
    expect((await new Stream(flux(), t.visitor()).response).statusCode).toBe(303);
  });

  it.each<[string, (who: Awaited<ReturnType<typeof teacher>>) => Promise<unknown>]>([
    ['signs out', (who) => who.visitor.post('/deconnexion')],
    [
      'leaves the space',
      (who) => t.deps.db.deleteFrom('memberships').where('userId', '=', who.userId).execute(),
    ],
    [
      'changes role',
      (who) =>
        t.deps.db
          .updateTable('memberships')
          .set({ role: 'admin' })
          .where('userId', '=', who.userId)
          .execute(),
    ],
    [
      'was not seen for two hours',
      (who) =>
        t.deps.db
          .updateTable('sessions')
          .set({ lastSeenAt: new Date(t.clock.now().getTime() - 3 * 3_600_000) })
          .where('userId', '=', who.userId)
          .execute(),
    ],
  ])('ends for who %s, within a beat, and not for the others', async (_, act) => {
    const who = await teacher();
    const stays = new Stream(flux(), (await teacher()).visitor);
    const stream = new Stream(flux(), who.visitor);
    await stream.until('Ferrand');
    await stays.until('Ferrand');
    await act(who);
    expect((await stream.next())?.event).toBe('over');
    expect(await stream.next()).toBeNull();
    const kim = await person(t, { firstName: 'Kim', lastName: `Le Roux ${who.userId.slice(0, 4)}` });
    await join(kim.visitor, made.code);
    await stays.until('Le Roux');
  });
});

it('fifty screens of one page cost one reading', async () => {
  const who = await teacher();
  const streams = Array.from({ length: 50 }, () => new Stream(flux(), who.visitor));
  const [{ id: version } = { id: '' }] = await Promise.all(streams.map((stream) => stream.until('Ferrand')));
  const readings = () => statements.filter((text) => text.includes('"p"."progress"')).length;
  const before = readings();
  const zia = await person(t, { firstName: 'Zia', lastName: 'Zidi' });
  await join(zia.visitor, made.code);
  const heard = await Promise.all(streams.map((stream) => stream.until('Zidi')));
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
  expect(heard[0]?.id).not.toBe(version);
  // Joining writes twice (the test, then the rules read); beats look now and then. Fifty would be far more.
  expect(readings() - before).toBeLessThan(25);
});

it('nothing is told when nobody looks', async () => {
  const quiet = await campaign(t, organisationId, (await teacher()).userId, { name: 'Calme' });
  const told: string[] = [];
  const stop = await t.deps.notices.listen('campaign_changed', (payload) => told.push(payload));
  await join((await person(t)).visitor, quiet.code);
  const stream = new Stream(flux(), (await teacher()).visitor);
  await stream.until('Ferrand');
  await join((await person(t, { firstName: 'Pia', lastName: 'Pons' })).visitor, made.code);
  await stream.until('Pons');
  await stop();
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((payload) => payload.startsWith(`${made.id}:`))).toBe(true);
});

it('the server stops though someone looks, and says so', async () => {
  const own = await testApp();
  await own.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = own.app.server.address() as AddressInfo;
  const gues = await school(own);
  const who = await seat(own, { organisationId: gues.id, role: 'admin' });
  const { id } = await campaign(own, gues.id, who.userId);
  const home = base;
  base = `http://127.0.0.1:${port}`;
  const stream = new Stream(`/orga/campagnes/${id}/flux`, who.visitor);
  base = home;
  await stream.until('En attente de participants');
  await own.close();
  expect(await stream.next()).toBeNull();
});
