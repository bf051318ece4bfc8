import { setImmediate } from 'node:timers/promises';
import {
  areasOf,
  sizeOf,
  skillsOfCompetence,
  skillsOfProfile,
  stagesOf,
  type TargetChoice,
  type TargetSize,
} from './read-release.ts';
import type { Release, Words } from './release.ts';

export interface ReadyTarget extends TargetSize, TargetChoice {
  readonly title: Words;
  readonly tubes: number;
  readonly stages: number;
  /** What can be won in it. */
  readonly badges: readonly Words[];
}

/**
 * What a school can give as it is, competences then profiles, with what a teacher asks first: counted, so that no text
 * can say otherwise. A length is rehearsed the first time it is asked for: a breath between two lets other requests pass.
 */
export async function readyTargets(release: Release): Promise<readonly ReadyTarget[]> {
  const found: ReadyTarget[] = [];
  for (const { skillIds, ...target } of targetsOf(release)) {
    if (skillIds.length === 0) continue;
    const tubes = new Set(skillIds.map((id) => release.skills[id]?.tubeId)).size;
    const staged = { targetKind: target.kind, targetKey: target.key, stages: null };
    found.push({ ...target, tubes, stages: stagesOf(release, staged).length, ...sizeOf(release, skillIds) });
    await setImmediate();
  }
  return found;
}

const targetsOf = (release: Release) => [
  ...areasOf(release)
    .flatMap((area) => area.competences)
    .map(({ code, title }) => ({
      kind: 'competence' as const,
      key: code,
      title,
      badges: [],
      skillIds: skillsOfCompetence(release, code),
    })),
  ...release.profiles.map(({ id, title, badges = [] }) => ({
    kind: 'profile' as const,
    key: id,
    title,
    badges: badges.map((badge) => badge.title),
    skillIds: skillsOfProfile(release, id),
  })),
];
