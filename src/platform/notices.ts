import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** What the database tells by `pg_notify`. */
export interface Notices {
  /** Calls `heard` with each payload of a channel; gives what stops it. */
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

export function embeddedNotices(embedded: PGlite): Notices {
  return {
    listen: (channel, heard) => embedded.listen(channel, heard),
    close: async () => {},
  };
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** A connection that a firewall forgot says nothing for ever: we ask it now and then. */
const ASK_EVERY_MS = 30_000;

/**
 * One connection of its own, opened when somebody first listens and opened again when it is lost. What is told meanwhile is
 * lost: whoever listens looks for themselves now and then.
 */
export function serverNotices(url: string, onError: (error: Error) => void): Notices {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let client: pg.Client | null = null;
  let opening: Promise<void> | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const lost = (from: pg.Client) => {
    if (client !== from) return;
    client = null;
    clearTimeout(timer);
    from.end().catch(() => {});
    if (!closed && listeners.size > 0) again();
  };
  const again = () => {
    timer = setTimeout(() => void open().catch(() => {}), pause);
    timer.unref();
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  };
  const ask = (of: pg.Client) => {
    timer = setTimeout(() => {
      of.query('select 1').then(
        () => client === of && ask(of),
        () => lost(of),
      );
    }, ASK_EVERY_MS);
    timer.unref();
  };
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: 5_000 });
    fresh.on('error', (error) => {
      onError(error);
      lost(fresh);
    });
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ channel, payload }) => {
      for (const heard of listeners.get(channel) ?? []) heard(payload ?? '');
    });
    try {
      await fresh.connect();
      for (const channel of listeners.keys()) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    } catch (error) {
      onError(error as Error);
      fresh.end().catch(() => {});
      if (!closed) again();
      return;
    }
    client = fresh;
    pause = FIRST_PAUSE_MS;
    ask(fresh);
  };
  const open = () => {
    opening ??= connect().finally(() => {
      opening = null;
    });
    return opening;
  };

  return {
    async listen(channel, heard) {
      const known = listeners.get(channel);
      listeners.set(channel, new Set([...(known ?? []), heard]));
      if (client === null) await open();
      else if (!known) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return async () => {
        const left = [...(listeners.get(channel) ?? [])].filter((one) => one !== heard);
        if (left.length > 0) return void listeners.set(channel, new Set(left));
        listeners.delete(channel);
        await client?.query(`unlisten ${client.escapeIdentifier(channel)}`);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await opening;
      await client?.end();
    },
  };
}
