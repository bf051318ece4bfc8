import type { Release, TargetChoice } from '../content/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { makeCampaignCode } from './campaign-code.ts';
import { type CampaignOptions, USUAL_OPTIONS } from './campaign-options.ts';
import { resolveCampaignTarget } from './resolve-campaign-target.ts';

export interface NewCampaign {
  readonly organisationId: number;
  readonly creatorId: string;
  readonly name: string;
  readonly target: TargetChoice;
  readonly identifierLabel: string | null;
  readonly title: string | null;
  readonly landingText: string | null;
  readonly options?: CampaignOptions;
  readonly now: Date;
  readonly random: () => number;
}

export type CreateCampaignResult = { ok: true; id: number } | { ok: false; reason: 'unknown-target' };

/** The campaign freezes its skills and its content release: later editions of a profile do not move its results. */
export async function createCampaign(
  db: DbOrTrx,
  release: Release,
  input: NewCampaign,
): Promise<CreateCampaignResult> {
  const target = await resolveCampaignTarget(db, release, input.organisationId, input.target);
  if (target === null || target.skillIds.length === 0) return { ok: false, reason: 'unknown-target' };
  const { groups, ...options } = input.options ?? USUAL_OPTIONS;
  for (;;) {
    const row = await db
      .insertInto('campaigns')
      .values({
        organisationId: input.organisationId,
        code: makeCampaignCode(input.random),
        name: input.name,
        targetKind: input.target.kind,
        targetKey: input.target.key,
        targetName: target.name,
        releaseId: release.id,
        skillIds: JSON.stringify(target.skillIds),
        stages: target.stages && JSON.stringify(target.stages),
        badges: target.badges.length === 0 ? null : JSON.stringify(target.badges),
        title: input.title,
        landingText: input.landingText,
        identifierLabel: input.identifierLabel,
        ...options,
        groups: JSON.stringify(groups),
        creatorId: input.creatorId,
        ownerId: input.creatorId,
        createdAt: input.now,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst();
    // No row: another campaign has this code. Draw again.
    if (row) return { ok: true, id: row.id };
  }
}
