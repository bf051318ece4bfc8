import type { StoredKnowledge } from '../../db/types.ts';
import { findCompetence, type Release, targetOf } from '../content/index.ts';
import {
  type Comparison,
  type CompetenceResult,
  campaignResult,
  compareResults,
  LEAST_COMMON,
} from '../engine/index.ts';
import { readKnowledge } from '../participations/index.ts';

export interface SentTest {
  readonly id: number;
  readonly title: string | null;
  readonly targetName: string;
  readonly skillIds: readonly string[];
  readonly knowledge: StoredKnowledge;
  readonly sharedAt: Date | null;
}

export interface Step {
  readonly id: number;
  readonly name: string;
  readonly sharedAt: Date;
  readonly validated: number;
  readonly targeted: number;
  readonly competences: readonly CompetenceResult[];
  /** With the last earlier test that has enough skills in common; null when there is none. */
  readonly since: { readonly name: string; readonly sharedAt: Date; readonly comparison: Comparison } | null;
}

/** What a person sent, the newest first, each beside the earlier test most like it in time. */
export function myProgress(release: Release, tests: readonly SentTest[]): Step[] {
  const known = new Set(Object.keys(release.skills));
  const sent = tests
    .flatMap((test) => (test.sharedAt === null ? [] : [{ ...test, sharedAt: test.sharedAt }]))
    // Skills that later contents dropped are no longer spoken of.
    .map((test) => ({ ...test, skillIds: test.skillIds.filter((id) => known.has(id)) }))
    .filter(({ skillIds }) => skillIds.length > 0)
    .sort((a, b) => a.sharedAt.getTime() - b.sharedAt.getTime() || a.id - b.id);
  return sent
    .map((test, at): Step => {
      const { total, competences } = campaignResult(
        targetOf(release, test.skillIds),
        readKnowledge(test.knowledge),
      );
      return {
        id: test.id,
        name: test.title ?? test.targetName,
        sharedAt: test.sharedAt,
        validated: total.validated,
        targeted: total.targeted,
        competences: competences.filter(({ competenceId }) => findCompetence(release, competenceId) !== null),
        since: sinceBefore(release, test, sent.slice(0, at)),
      };
    })
    .reverse();
}

type Sent = SentTest & { readonly sharedAt: Date };

function sinceBefore(release: Release, test: Sent, earlier: readonly Sent[]): Step['since'] {
  for (const before of [...earlier].reverse()) {
    const own = new Set(before.skillIds);
    const common = test.skillIds.filter((id) => own.has(id));
    if (common.length < LEAST_COMMON) continue;
    return {
      name: before.title ?? before.targetName,
      sharedAt: before.sharedAt,
      comparison: compareResults(
        targetOf(release, common).skills,
        readKnowledge(before.knowledge),
        readKnowledge(test.knowledge),
      ),
    };
  }
  return null;
}
