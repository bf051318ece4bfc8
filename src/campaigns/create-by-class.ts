import type { Release } from '../content/index.ts';
import type { Db } from '../platform/db.ts';
import { createCampaign, type NewCampaign } from './create-campaign.ts';

/** A second click within this time finds what the first one made. */
const SAME_CLICK_MS = 120_000;

export type CreateByClassResult =
  | { readonly ok: true; readonly ids: readonly number[] }
  | { readonly ok: false; readonly reason: 'unknown-target' };

/** « 4e A – Bilan »: what tells the campaigns of several classes apart comes first, as it is read in a list. */
export const nameOfClass = (className: string, common: string): string => `${className} – ${common}`;

/**
 * One campaign a class, all or none. Each has the one group of its class, so that results know it. The same form sent twice makes
 * them once.
 */
export function createByClass(
  db: Db,
  release: Release,
  input: NewCampaign & { classes: readonly string[] },
): Promise<CreateByClassResult> {
  const { classes, ...common } = input;
  const names = classes.map((className) => nameOfClass(className, input.name));
  return db.transaction().execute(async (trx) => {
    // Two clicks queue here.
    await trx
      .selectFrom('organisations')
      .where('id', '=', input.organisationId)
      .forUpdate()
      .select('id')
      .execute();
    const known = await trx
      .selectFrom('campaigns')
      .where('organisationId', '=', input.organisationId)
      .where('creatorId', '=', input.creatorId)
      .where('createdAt', '>', new Date(input.now.getTime() - SAME_CLICK_MS))
      .where('name', 'in', names)
      .orderBy('id')
      .select('id')
      .execute();
    if (known.length >= names.length) return { ok: true, ids: known.map(({ id }) => id) };
    const ids: number[] = [];
    for (const [at, className] of classes.entries()) {
      const created = await createCampaign(trx, release, {
        ...common,
        name: names[at] ?? '',
        ...(input.options ? { options: { ...input.options, groups: [className] } } : {}),
      });
      // Nothing was written before the first: they share their target.
      if (!created.ok) return { ok: false, reason: created.reason };
      ids.push(created.id);
    }
    return { ok: true, ids };
  });
}
