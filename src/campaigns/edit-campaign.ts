import type { Db } from '../platform/db.ts';
import { hasStarted } from './campaign-life.ts';
import type { CampaignOptions } from './campaign-options.ts';

export interface EditCampaign {
  readonly organisationId: number;
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly landingText: string | null;
  readonly options: CampaignOptions;
}

export type EditResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-campaign' | 'group-in-use' };

/**
 * Name, texts, closing, sendings and groups may change; target, identifier and code never do. Once somebody has begun, what was
 * announced to them stays (sending by itself, answers shown), the days are counted in the time zone they were counted in, and a
 * group may be added, not taken away.
 */
export function editCampaign(db: Db, input: EditCampaign): Promise<EditResult> {
  const { organisationId, id, name, title, landingText, options } = input;
  return db.transaction().execute(async (trx) => {
    // Locked: who joins at this moment refers to the row and waits.
    const before = await trx
      .selectFrom('campaigns')
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .forUpdate()
      .select(['autoShare', 'showAnswers', 'timeZone', 'groups'])
      .executeTakeFirst();
    if (!before) return { ok: false, reason: 'no-such-campaign' };
    const started = await hasStarted(trx, id);
    if (started && before.groups.some((group) => !options.groups.includes(group)))
      return { ok: false, reason: 'group-in-use' };
    await trx
      .updateTable('campaigns')
      .set({
        name,
        title,
        landingText,
        multipleSendings: options.multipleSendings,
        retakeAfterDays: options.retakeAfterDays,
        closesAt: options.closesAt,
        groups: JSON.stringify(options.groups),
        ...(started
          ? {}
          : {
              autoShare: options.autoShare,
              showAnswers: options.showAnswers,
              timeZone: options.timeZone,
            }),
      })
      .where('id', '=', id)
      .execute();
    return { ok: true };
  });
}
