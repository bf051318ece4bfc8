import type { StoredBadge } from '../../db/types.ts';
import type { Campaign } from '../campaigns/index.ts';
import { areasOf, type Release, targetOf } from '../content/index.ts';
import { leastValidated, type TargetSkill } from '../engine/index.ts';

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
  const { skills } = targetOf(release, campaign.skillIds);
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
    badges: (campaign.badges ?? []).map((badge) => badgeOf(badge, skills)),
    skills,
  };
}

/**
 * A thematic result is won when each criterion holds: of its skills that the campaign tests (of all of them when it names
 * none), the whole per cent validated is at least its threshold. A criterion none of whose skills is tested never holds.
 */
function badgeOf(badge: StoredBadge, skills: readonly TargetSkill[]): Badge {
  const criteria = badge.criteria.map(({ skillIds, threshold }) => {
    const places = skills.flatMap((skill, place) =>
      skillIds.length === 0 || skillIds.includes(skill.id) ? [place] : [],
    );
    return {
      group: { name: badge.title.fr, places, of: skills.length },
      least: leastValidated(places.length, threshold) ?? Number.MAX_SAFE_INTEGER,
    };
  });
  return { name: badge.title.fr, criteria };
}

export const countValidated = (states: string, { places }: SkillGroup): number =>
  places.filter((place) => states[place] === 'v').length;
