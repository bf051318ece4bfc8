import type { Db } from '../platform/db.ts';
import type { Release } from './release.ts';

/** Releases in memory: the present one, and older ones that running campaigns are tied to. */
export interface ReleaseStore {
  readonly current: Release;
  readonly get: (id: string) => Promise<Release>;
}

/** Keeps the present release in the database, so that the campaigns made with it can always be read. */
export async function openReleaseStore(db: Db, current: Release, now: Date): Promise<ReleaseStore> {
  await db
    .insertInto('contentReleases')
    .values({ id: current.id, document: JSON.stringify(current), createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = new Map<string, Promise<Release>>([[current.id, Promise.resolve(current)]]);
  return {
    current,
    get: (id) => {
      const known = held.get(id);
      if (known) return known;
      const read = readRelease(db, id);
      held.set(id, read);
      read.catch(() => held.delete(id));
      return read;
    },
  };
}

async function readRelease(db: Db, id: string): Promise<Release> {
  const row = await db
    .selectFrom('contentReleases')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Error(`content release ${id} is not in the database`);
  return row.document as Release;
}
