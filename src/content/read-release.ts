import {
  drawSurface,
  type Length,
  plannedLength,
  type Question,
  type Scene,
  type Target,
} from '../engine/index.ts';
import type { Lang } from '../messages.ts';
import type {
  Area,
  Competence,
  Item,
  ProfileBadge,
  Release,
  Skill,
  Stage,
  Tube,
  Tutorial,
  Words,
} from './release.ts';

export const areasOf = (release: Release): readonly Area[] => release.areas;

export function findCompetence(release: Release, code: string): Competence | null {
  return (
    release.areas.flatMap((area) => area.competences).find((competence) => competence.code === code) ?? null
  );
}

/** « constructor » is no identifier of ours: only own keys count. */
const find = <T>(things: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

export const findItem = (release: Release, id: string): Item | null => find(release.items, id) ?? null;

export const findTube = (release: Release, id: string): Tube | null => find(release.tubes, id) ?? null;

export function getItem(release: Release, id: string): Item {
  const item = find(release.items, id);
  if (!item) throw new Error(`release ${release.id} has no item ${id}`);
  return item;
}

/**
 * The item with the surface that a test shows: drawn by the test's seed, so neighbours meet other names and numbers, and
 * the same person the same ones at display, correction and replay.
 */
export function getSurface(release: Release, id: string, testSeed: number): Item {
  const item = getItem(release, id);
  return atSurface(item, drawSurface(item.surfaces?.length ?? 0, testSeed, id));
}

/** The item with one of its surfaces, by index; as it is when it has none. */
export const atSurface = (item: Item, index: number): Item => ({ ...item, ...item.surfaces?.[index] });

export function getSkill(release: Release, id: string): Skill {
  const skill = find(release.skills, id);
  if (!skill) throw new Error(`release ${release.id} has no skill ${id}`);
  return skill;
}

/** The world of a simulator; null when the release has none of that name. */
export const findScene = (release: Release, name: string): Scene | null =>
  find(release.scenes ?? {}, name) ?? null;

/**
 * What to ask instead of an item in a simulator: the item it names, else another one of the skill that is no simulator;
 * null when all of them were asked already.
 */
export function itemWithout(release: Release, itemId: string, askedIds: readonly string[]): string | null {
  const item = getItem(release, itemId);
  if (item.type !== 'act') return null;
  const others = getSkill(release, item.skillId).itemIds.filter((id) => getItem(release, id).type !== 'act');
  const named = others.filter((id) => id === item.without);
  return [...named, ...others].find((id) => !askedIds.includes(id)) ?? null;
}

export const findTutorial = (release: Release, id: string): Tutorial | null =>
  find(release.tutorials, id) ?? null;

export function tutorialsOfSkill(release: Release, skillId: string): Tutorial[] {
  return getSkill(release, skillId).tutorials.flatMap((id) => findTutorial(release, id) ?? []);
}

/** Skills of a competence, tube by tube, easiest first. */
export function skillsOfCompetence(release: Release, code: string): string[] {
  return ordered(Object.values(release.skills).filter((skill) => skill.competenceId === code));
}

/** Skills of a profile: those of its tubes up to each cap, in the order of the profile. */
export function skillsOfProfile(release: Release, profileId: string): string[] {
  const profile = release.profiles.find((known) => known.id === profileId);
  return skillsOfTubes(release, profile?.tubes ?? []);
}

/** Skills of tubes up to each cap, in that order; a tube that the release no longer has gives none. */
export function skillsOfTubes(
  release: Release,
  tubes: readonly { readonly tube: string; readonly cap: number }[],
): string[] {
  return tubes.flatMap(({ tube, cap }) =>
    ordered(Object.values(release.skills).filter((skill) => skill.tubeId === tube && skill.level <= cap)),
  );
}

/** The tubes of a competence with the levels that can be tested, in the order of the content. */
export function tubesOfCompetence(
  release: Release,
  code: string,
): { readonly tube: Tube; readonly levels: readonly number[] }[] {
  return Object.values(release.tubes)
    .filter((tube) => tube.competence === code)
    .map((tube) => ({
      tube,
      levels: Object.values(release.skills)
        .filter((skill) => skill.tubeId === tube.id)
        .map((skill) => skill.level)
        .sort((a, b) => a - b),
    }))
    .filter(({ levels }) => levels.length > 0);
}

const ordered = (skills: readonly Skill[]): string[] =>
  [...skills]
    .sort((a, b) => (a.tubeId === b.tubeId ? a.level - b.level : a.tubeId < b.tubeId ? -1 : 1))
    .map((skill) => skill.id);

export interface TargetChoice {
  readonly kind: 'competence' | 'profile';
  readonly key: string;
}

export interface ResolvedTarget {
  readonly name: string;
  readonly skillIds: readonly string[];
  /** Thematic results, told by skills as campaigns freeze them. */
  readonly badges: readonly ResolvedBadge[];
}

export interface ResolvedBadge extends Omit<ProfileBadge, 'criteria'> {
  readonly criteria: readonly { readonly skillIds: readonly string[]; readonly threshold: number }[];
}

/** What a campaign may test, by its key; null when the release has no such thing. */
export function resolveTarget(release: Release, choice: TargetChoice): ResolvedTarget | null {
  if (choice.kind === 'competence') {
    const competence = findCompetence(release, choice.key);
    const skillIds = skillsOfCompetence(release, choice.key);
    return competence && { name: competence.title.fr, skillIds, badges: [] };
  }
  const profile = release.profiles.find((known) => known.id === choice.key);
  if (!profile) return null;
  const skillIds = skillsOfProfile(release, choice.key);
  const badges = (profile.badges ?? []).map(({ criteria, ...badge }) => ({
    ...badge,
    criteria: criteria.map(({ tubes, threshold }) => ({
      threshold,
      skillIds:
        tubes.length === 0 ? [] : skillIds.filter((id) => tubes.includes(getSkill(release, id).tubeId)),
    })),
  }));
  return { name: profile.title.fr, skillIds, badges };
}

const targets = new WeakMap<Release, Map<string, Target>>();

/** The engine's view of a list of skills. The same list is built once per release: it is asked for at every answer. */
export function targetOf(release: Release, skillIds: readonly string[]): Target {
  const known = targets.get(release) ?? new Map<string, Target>();
  targets.set(release, known);
  const key = skillIds.join(' ');
  const target = known.get(key) ?? makeTarget(release, skillIds);
  known.set(key, target);
  return target;
}

function makeTarget(release: Release, skillIds: readonly string[]): Target {
  return {
    skills: skillIds.map((id) => {
      const { tubeId, competenceId, level, difficulty, pix, itemIds } = getSkill(release, id);
      const items = itemIds.map((itemId) => {
        const { type, timer, learnt, question } = getItem(release, itemId);
        return {
          id: itemId,
          learnt,
          type,
          timed: timer !== null,
          options: countOptions(question),
        };
      });
      return { id, tubeId, competenceId, level, difficulty, pix, items };
    }),
  };
}

export interface TargetOutline {
  readonly areas: readonly { readonly title: Words; readonly tubes: number }[];
  /** Most questions that can be asked: one a skill. */
  readonly questions: number;
  readonly minutes: number;
}

/** A question takes a minute and a half; a test asks about six skills in ten (the others are deduced). Rounded to five minutes. */
export function outlineOf(release: Release, skillIds: readonly string[]): TargetOutline {
  const skills = skillIds.map((id) => getSkill(release, id));
  const areas = release.areas
    .map((area) => ({
      title: area.title,
      tubes: new Set(
        skills.filter((skill) => skill.competenceId.startsWith(`${area.code}.`)).map((skill) => skill.tubeId),
      ).size,
    }))
    .filter((area) => area.tubes > 0);
  return {
    areas,
    questions: skills.length,
    minutes: Math.max(5, Math.round((skills.length * 0.6 * 1.5) / 5) * 5),
  };
}

export interface TargetSize {
  readonly skills: number;
  /** Fewest and most questions of a test. */
  readonly questions: Length;
  readonly minutes: number;
}

/** What a teacher asks first: what is looked at, how long it takes. Pupils are told the same length. */
export function sizeOf(release: Release, skillIds: readonly string[]): TargetSize {
  const questions = plannedLength(targetOf(release, skillIds));
  return { skills: skillIds.length, questions, minutes: minutesFor(questions) };
}

/** About a minute a question, in steps of five. */
export const minutesFor = ({ from, to }: Length): number => Math.max(5, Math.round((from + to) / 2 / 5) * 5);

export interface StageReached {
  /** From 0 (nothing above the zero stage) to `count`. */
  readonly rank: number;
  readonly count: number;
  readonly title: string;
  readonly message: string;
}

interface Staged {
  readonly targetKind: string;
  readonly targetKey: string;
  readonly stages: readonly Stage[] | null;
}

/** The stages of a campaign: those that it froze, else those of its profile or of competences in the release; none where it has none. */
export function stagesOf(release: Release, { targetKind, targetKey, stages }: Staged): readonly Stage[] {
  if (stages !== null) return stages;
  if (targetKind === 'competence') return release.competenceStages ?? [];
  return release.profiles.find(({ id }) => id === targetKey)?.stages ?? [];
}

/** The stage that a mastery reaches; null when the target has none. The zero stage does not count as a stone. */
export function stageOf(
  release: Release,
  target: Staged,
  masteryPercent: number,
  lang: Lang,
): StageReached | null {
  const stages = stagesOf(release, target);
  const rank = stages.filter((stage) => stage.threshold <= masteryPercent).length - 1;
  const stage = stages[rank];
  if (!stage) return null;
  const { title, message } = stage;
  return {
    rank,
    count: stages.length - 1,
    title: title[lang] ?? title.fr,
    message: message[lang] ?? message.fr,
  };
}

/** What a page may show before the answer: no key, no reason, no feedback. */
export interface ItemForPupil {
  readonly id: string;
  readonly tubeId: string;
  readonly question: string;
  readonly instruction: string;
  readonly picture: Item['picture'];
  readonly files: Item['files'];
  readonly fileLabel: string;
  readonly timer: number | null;
}

export function itemForPupil({ id, tubeId, text, picture, files, timer }: Item): ItemForPupil {
  return {
    id,
    tubeId,
    question: text.question,
    instruction: text.instruction,
    picture,
    files,
    fileLabel: text.fileLabel,
    timer,
  };
}

/** Options of a choice, or answers that can be composed when every field is a list; 0 where one types. */
function countOptions(question: Question): number {
  if ('options' in question) return question.options.length;
  if (question.type === 'act') return 0;
  const fields = 'fields' in question ? question.fields : [question.field];
  if (fields.some(({ format }) => format !== 'select')) return 0;
  return fields.reduce((product, { options }) => product * options.length, 1);
}
