import type { StoredBadge } from '../../db/types.ts';
import type { Campaign } from '../campaigns/index.ts';
import { areasOf, type Release, targetOf } from '../content/index.ts';
import { criteriaOf, type Target, type TargetSkill } from '../engine/index.ts';

/** Skills counted together: all, those of a competence, of an area, of a criterion. */
export interface SkillGroup {
  readonly name: string;
  /** Their places in `states`, from 0. */
  readonly places: readonly number[];
  /** How many places there are in all. */
  readonly of: number;
}

export interface Badge {
  readonly name: string;
  readonly criteria: readonly { readonly group: SkillGroup; readonly least: number }[];
}

export interface ResultGroups {
  readonly all: SkillGroup;
  readonly competences: readonly SkillGroup[];
  readonly areas: readonly SkillGroup[];
  readonly badges: readonly Badge[];
  readonly skills: readonly TargetSkill[];
}

/** What the results of a campaign are counted by; competences and areas in the order in which the profile first names them. */
export function resultGroups(campaign: Campaign, release: Release): ResultGroups {
  const target = targetOf(release, campaign.skillIds);
  const { skills } = target;
  const areas = areasOf(release);
  const competences = areas.flatMap((area) => area.competences);
  const places = skills.map((_, place) => place);
  const by = (
    key: (skill: TargetSkill) => string,
    names: readonly { code: string; title: { fr: string } }[],
  ): SkillGroup[] =>
    [...Map.groupBy(places, (place) => key(skills[place] as TargetSkill))].map(([code, grouped]) => ({
      name: names.find((n) => n.code === code)?.title.fr ?? code,
      places: grouped,
      of: skills.length,
    }));
  return {
    all: { name: '', places, of: skills.length },
    competences: by((skill) => skill.competenceId, competences),
    areas: by((skill) => skill.competenceId.split('.')[0] ?? '', areas),
    badges: (campaign.badges ?? []).map((badge) => badgeOf(badge, target)),
    skills,
  };
}

const badgeOf = (badge: StoredBadge, target: Target): Badge => ({
  name: badge.title.fr,
  criteria: criteriaOf(badge, target).map(({ places, least }) => ({
    group: { name: badge.title.fr, places, of: target.skills.length },
    least: least ?? Number.MAX_SAFE_INTEGER,
  })),
});

export const countValidated = (states: string, { places }: SkillGroup): number =>
  places.filter((place) => states[place] === 'v').length;
