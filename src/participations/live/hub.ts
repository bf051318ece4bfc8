import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { asHouse, inSchool } from '../../platform/scope.ts';
import { changedParts, type Rendered } from './changes.ts';
import { keepWatched } from './keep-watched.ts';
import { type Right, rightsLeft } from './may-watch.ts';

/** What a screen shows of a campaign. Screens with the same key show the same: it is read and drawn once for all of them. */
export interface LiveView {
  readonly key: string;
  readonly campaignId: number;
  readonly organisationId: number;
  readonly read: () => Promise<Snapshot>;
}

export interface Snapshot {
  /** Two snapshots with the same version look the same. */
  readonly version: string;
  readonly render: () => Rendered;
}

/** One open screen. */
export interface Watcher {
  readonly right: Right;
  /** What it shows; empty when nobody knows. */
  version: string;
  readonly send: (event: 'parts' | 'over', version: string, data: object) => void;
  readonly breathe: () => void;
  readonly end: () => void;
}

interface Group {
  readonly view: LiveView;
  readonly watchers: Set<Watcher>;
  shown: { readonly version: string; readonly rendered: Rendered } | null;
  timer: NodeJS.Timeout | undefined;
  /** Not before, on the clock of `performance.now()`. */
  nextAt: number;
}

export interface Hub {
  readonly start: () => Promise<void>;
  readonly watch: (view: LiveView, watcher: Watcher) => Promise<void>;
  readonly unwatch: (view: LiveView, watcher: Watcher) => void;
  readonly close: () => Promise<void>;
}

/** Answers that come together are shown together. */
const GATHER_MS = 50;
/** At most three pictures a second: more is not seen. */
const EVERY_MS = 350;
/** Drawing takes a quarter of the time: pupils’ answers come first. */
const REST = 3;
/** Yet one slow drawing does not make the next change late: a screen is a second behind at most. */
const REST_AT_MOST_MS = 450;
/** Beats after which one looks without having been told: what was told while a connection was lost is lost. */
const LOOK_EVERY = 4;
const CHANNEL = 'campaign_changed';

/** Who follows which campaign in this process. The database tells of changes; each view is then read once for all its screens. */
export function openHub(
  deps: Pick<Deps, 'db' | 'notices' | 'clock' | 'config'>,
  onError: (error: unknown) => void,
): Hub {
  const groups = new Map<string, Group>();
  const campaigns = () => [...new Set([...groups.values()].map(({ view }) => view.campaignId))];
  let turn: Promise<void> = Promise.resolve();
  let beats = 0;
  let beating: NodeJS.Timeout | undefined;
  let closed = false;
  let unlisten = async () => {};

  const soon = (group: Group) => {
    if (group.timer !== undefined) return;
    const wait = Math.max(GATHER_MS, group.nextAt - performance.now());
    group.timer = setTimeout(() => {
      group.timer = undefined;
      refresh(group);
    }, wait);
  };

  /** One at a time in the process: screens never take more than one connection from the pupils. */
  const refresh = (group: Group): void => {
    turn = turn.then(async () => {
      // The embedded database answers without a turn of the loop: between two views, pupils have theirs.
      await setImmediate();
      if (group.watchers.size === 0) return;
      const began = performance.now();
      try {
        await show(group);
      } catch (error) {
        onError(error);
      }
      const ended = performance.now();
      group.nextAt = Math.max(began + EVERY_MS, ended + Math.min(REST_AT_MOST_MS, REST * (ended - began)));
    });
  };

  const told = (payload: string) => {
    const campaignId = Number(payload.split(':', 1)[0]);
    for (const group of groups.values()) if (group.view.campaignId === campaignId) soon(group);
  };

  const beat = async () => {
    beats += 1;
    const watchers = [...groups.values()].flatMap((group) => [...group.watchers]);
    const rights = watchers.map(({ right }) => right);
    const may = await asHouse(() => rightsLeft(deps.db, { rights, now: deps.clock() }));
    for (const watcher of watchers) {
      if (may(watcher.right)) {
        watcher.breathe();
        continue;
      }
      watcher.send('over', watcher.version, {});
      watcher.end();
    }
    if (beats % LOOK_EVERY !== 0) return;
    await asHouse(() => keepWatched(deps.db, campaigns()));
    for (const group of groups.values()) soon(group);
  };

  return {
    async start() {
      unlisten = await deps.notices.listen(CHANNEL, told);
      const next = () => {
        if (closed) return;
        beating = setTimeout(() => void beat().catch(onError).finally(next), deps.config.liveBeatMs);
        beating.unref();
      };
      next();
    },
    async watch(view, watcher) {
      const group = groups.get(view.key) ?? {
        view,
        watchers: new Set(),
        shown: null,
        timer: undefined,
        nextAt: 0,
      };
      const known = campaigns().includes(view.campaignId);
      groups.set(view.key, group);
      group.watchers.add(watcher);
      if (!known) await asHouse(() => keepWatched(deps.db, [view.campaignId]));
      // What changed between the page and its stream is shown now; a class that opens the page together reads once.
      soon(group);
    },
    unwatch(view, watcher) {
      const group = groups.get(view.key);
      group?.watchers.delete(watcher);
      if (group?.watchers.size !== 0) return;
      clearTimeout(group.timer);
      groups.delete(view.key);
    },
    async close() {
      closed = true;
      clearTimeout(beating);
      for (const { watchers, timer } of groups.values()) {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.end();
      }
      groups.clear();
      await turn;
      await unlisten();
    },
  };
}

/** Reads the view once and sends each screen what it lacks. */
async function show(group: Group): Promise<void> {
  const snapshot = await inSchool(group.view.organisationId, group.view.read);
  const { shown } = group;
  const rendered = shown?.version === snapshot.version ? shown.rendered : snapshot.render();
  group.shown = { version: snapshot.version, rendered };
  const behind = [...group.watchers].filter(({ version }) => version !== snapshot.version);
  if (behind.length === 0) return;
  const changed = shown === null ? null : changedParts(shown.rendered, rendered);
  for (const watcher of behind) {
    const parts = watcher.version === shown?.version && changed !== null ? changed : rendered.whole();
    watcher.version = snapshot.version;
    watcher.send('parts', snapshot.version, { parts });
  }
}
