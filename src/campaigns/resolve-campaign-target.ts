import type { StoredStage } from '../../db/types.ts';
import {
  type Release,
  type ResolvedTarget,
  resolveTarget,
  skillsOfTubes,
  type TargetChoice,
} from '../content/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { findUsableProfile, profileIdOf } from './target-profiles.ts';

export interface CampaignTarget {
  readonly name: string;
  readonly skillIds: readonly string[];
  /** To be frozen with the campaign; null when the release tells them. */
  readonly stages: readonly StoredStage[] | null;
  /** To be frozen with the campaign; empty when the profile has none. */
  readonly badges: ResolvedTarget['badges'];
}

/** What that organisation may test under that key: of the content release, or a profile of Pix Admin; null otherwise. */
export async function resolveCampaignTarget(
  db: DbOrTrx,
  release: Release,
  organisationId: number,
  choice: TargetChoice,
): Promise<CampaignTarget | null> {
  const id = choice.kind === 'profile' ? profileIdOf(choice.key) : null;
  if (id === null) {
    const target = resolveTarget(release, choice);
    return target && { ...target, stages: null };
  }
  const profile = await findUsableProfile(db, { organisationId, id });
  if (profile === null) return null;
  const skillIds = skillsOfTubes(release, profile.tubes);
  return { name: profile.title, skillIds, stages: profile.stages, badges: [] };
}
