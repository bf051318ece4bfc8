import { getItem, type Item, type Release, type Skill } from '../content/index.ts';

/** How many items of a kind: what an author balances. */
export interface Counts {
  readonly items: number;
  readonly acts: number;
  readonly pictures: number;
  readonly files: number;
  readonly generated: number;
}

export function countItems(items: readonly Item[]): Counts {
  const of = (is: (item: Item) => boolean) => items.filter(is).length;
  return {
    items: items.length,
    acts: of((item) => item.do),
    pictures: of((item) => item.picture !== null),
    files: of((item) => item.files.length > 0),
    generated: of((item) => (item.surfaces?.length ?? 0) > 0),
  };
}

export interface TubeCounts extends Counts {
  readonly id: string;
  readonly title: string;
  /** Level → items of its skill; levels without a skill are absent. */
  readonly levels: ReadonlyMap<number, number>;
}

/** The tubes of a competence with what they hold, in the order of their names. */
export function countTubes(release: Release, competence: string): TubeCounts[] {
  return Object.values(release.tubes)
    .filter((tube) => tube.competence === competence)
    .map(({ id, title }) => {
      const skills = skillsOfTube(release, id);
      const items = skills.flatMap((skill) => itemsOfSkill(release, skill));
      return {
        id,
        title: title.fr,
        levels: new Map(skills.map((skill) => [skill.level, skill.itemIds.length])),
        ...countItems(items),
      };
    });
}

/** Easiest first. */
export const skillsOfTube = (release: Release, tubeId: string): Skill[] =>
  Object.values(release.skills)
    .filter((skill) => skill.tubeId === tubeId)
    .sort((a, b) => a.level - b.level);

export const itemsOfSkill = (release: Release, skill: Skill): Item[] =>
  skill.itemIds.map((id) => getItem(release, id));
