import type { Db } from '../platform/db.ts';
import type { Release } from './release.ts';

/** Releases in memory: the present one, and older ones that running campaigns are tied to. */
export interface ReleaseStore {
  readonly current: Release;
  readonly get: (id: string) => Promise<Release>;
  /** For an identifier that comes from outside: null when there is no such release. */
  readonly find: (id: string) => Promise<Release | null>;
}

/** Keeps the present release in the database, so that the campaigns made with it can always be read. */
export async function openReleaseStore(db: Db, current: Release, now: Date): Promise<ReleaseStore> {
  await db
    .insertInto('contentReleases')
    .values({ id: current.id, document: JSON.stringify(current), createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = new Map<string, Promise<Release | null>>([[current.id, Promise.resolve(current)]]);
  const find = async (id: string): Promise<Release | null> => {
    const known = held.get(id);
    if (known) return known;
    const read = readRelease(db, id);
    held.set(id, read);
    const found = await read.catch(() => null);
    // What failed or is not there is asked for again, and unknown names do not pile up.
    if (found === null) held.delete(id);
    return read;
  };
  const get = async (id: string): Promise<Release> => {
    const release = await find(id);
    if (!release) throw new Error(`content release ${id} is not in the database`);
    return release;
  };
  return { current, find, get };
}

async function readRelease(db: Db, id: string): Promise<Release | null> {
  const row = await db
    .selectFrom('contentReleases')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (row.document as Release) : null;
}
