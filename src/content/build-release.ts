import { createHash } from 'node:crypto';
import { type FindScene, makeQuestion } from './make-question.ts';
import { type Content, type Problem, TUTORIALS } from './read-content.ts';
import type { Item, Release, Skill, Surface, Tutorial } from './release.ts';
import { everySurface, type ResolvedItem, resolveItems } from './resolve-items.ts';
import { sceneOf } from './scenes.ts';
import type { ItemInFile, SkillInFile } from './schema.ts';

const PIX_PER_LEVEL = 8;

type Status = SkillInFile['status'] | ItemInFile['status'];

/**
 * One immutable release of what is playable: active skills, validated items. Throws when the content cannot be read.
 * `drafts`: an author looks at what is being written too.
 */
export function buildRelease(content: Content, { drafts = false } = {}): Release {
  const problems: Problem[] = [...content.problems];
  const resolved = resolveItems(content, problems);
  const [first] = problems;
  if (first || !content.framework)
    throw new Error(
      `content: ${first ? `${first.file}:${first.line} ${first.message}` : 'no framework.yaml'}`,
    );
  const isShown = (status: Status) =>
    drafts ? status !== 'archived' && status !== 'obsolete' : status === 'active' || status === 'validated';
  const playable = resolved.filter(({ item, skill }) => isShown(skill.status) && isShown(item.status));
  const skills = makeSkills(content, playable);
  const { areas, stages } = content.framework.value;
  const asked = new Set(playable.map(({ item }) => item.scene));
  const scenes = new Map(
    [...content.scenes]
      .filter(([name]) => asked.has(name))
      .map(([name, { value }]) => [name, sceneOf(value)]),
  );
  const body: Omit<Release, 'id'> = {
    areas: areas.map(({ code, title, competences }) => ({
      code,
      title,
      competences: competences.map((c) => ({ code: c.code, title: c.title, description: c.description })),
    })),
    tubes: record(
      content.tubes.map(({ value: t }) => ({
        id: t.tube,
        competence: t.competence,
        thematic: t.thematic,
        title: t.title,
        description: t.description,
      })),
    ),
    skills: record(skills),
    items: record(playable.map((found) => makeItem(content, found, (name) => scenes.get(name)))),
    tutorials: record(
      content.tutorials.map(({ value: { id, head, body: text } }) => {
        const { picture, alt, ...rest } = head;
        return { id, ...rest, body: text, ...drawing(content, picture, alt) };
      }),
    ),
    profiles: content.profiles.map(({ value: { profile, ...rest } }) => ({ id: profile, ...rest })),
    ...(stages.length > 0 ? { competenceStages: stages } : {}),
    scenes: Object.fromEntries([...scenes].sort(([a], [b]) => (a < b ? -1 : 1))),
    assets: hashAssets(content, playable),
  };
  const id = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { id, ...body };
}

function hashAssets(content: Content, playable: readonly ResolvedItem[]): Record<string, string> {
  const hashes = everySurface(playable).flatMap(({ item, tube: { value } }) => {
    const names = [...item.files, ...(item.picture ? [item.picture] : [])];
    return (content.assets.get(value.tube) ?? [])
      .filter(({ name }) => names.includes(name))
      .map(({ name, hash }) => [`${value.tube}/${name}`, hash] as const);
  });
  const drawings = new Set(content.tutorials.map(({ value }) => value.head.picture));
  for (const { name, hash } of content.assets.get(TUTORIALS) ?? [])
    if (drawings.has(name)) hashes.push([`${TUTORIALS}/${name}`, hash]);
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The drawing of a lesson with its proportions, so that the page does not jump when it comes. */
function drawing(content: Content, file: string | undefined, alt = ''): Pick<Tutorial, 'picture'> {
  const svg = content.assets.get(TUTORIALS)?.find(({ name }) => name === file)?.svg;
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg ?? '') ?? [];
  return file && width && height
    ? { picture: { file, alt, width: Number(width), height: Number(height) } }
    : {};
}

const record = <T extends { readonly id: string }>(things: readonly T[]): Record<string, T> =>
  Object.fromEntries([...things].sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing) => [thing.id, thing]));

function makeSkills(content: Content, playable: readonly ResolvedItem[]): Skill[] {
  const bySkill = Map.groupBy(playable, ({ item }) => skillIdOf(item.id));
  const active = content.tubes.flatMap(({ value: tube }) =>
    tube.skills
      .filter((skill) => bySkill.has(`${tube.tube}.${skill.level}`))
      .map((skill) => ({ tube, skill })),
  );
  const sharers = Map.groupBy(active, ({ tube, skill }) => `${tube.competence} ${skill.level}`);
  return active.map(({ tube, skill }) => ({
    id: `${tube.tube}.${skill.level}`,
    tubeId: tube.tube,
    competenceId: tube.competence,
    level: skill.level,
    ...learntDifficulty(content, `${tube.tube}.${skill.level}`),
    // The eight pix of a level are shared by the skills of that level in the competence.
    pix: PIX_PER_LEVEL / (sharers.get(`${tube.competence} ${skill.level}`)?.length ?? 1),
    goal: skill.goal,
    hint: skill.hint ?? null,
    tutorials: [...(skill.tutorials?.understand ?? []), ...(skill.tutorials?.further ?? [])],
    itemIds: (bySkill.get(`${tube.tube}.${skill.level}`) ?? []).map(({ item }) => item.id).sort(),
  }));
}

function learntDifficulty({ parameters }: Content, skillId: string): Pick<Skill, 'difficulty'> {
  const found = parameters?.value.skills[skillId];
  return found === undefined ? {} : { difficulty: found.difficulty };
}

function learntChances({ parameters }: Content, itemId: string): Pick<Item, 'learnt'> {
  const found = parameters?.value.items[itemId];
  return found === undefined ? {} : { learnt: found };
}

export const skillIdOf = (itemId: string): string => itemId.slice(0, itemId.lastIndexOf('.'));

function makeItem(content: Content, { item, surfaces, tube }: ResolvedItem, findScene: FindScene): Item {
  const sizes = new Map((content.assets.get(tube.value.tube) ?? []).map((asset) => [asset.name, asset.size]));
  return {
    id: item.id,
    skillId: skillIdOf(item.id),
    tubeId: tube.value.tube,
    type: item.type,
    do: item.do,
    device: item.device,
    timer: item.timer,
    ...learntChances(content, item.id),
    ...makeSurface(item, sizes, findScene),
    ...(surfaces.length > 0 && {
      surfaces: surfaces.map((surface) => makeSurface(surface, sizes, findScene)),
    }),
    without: item.without ?? null,
  };
}

const makeSurface = (
  item: ItemInFile,
  sizes: ReadonlyMap<string, number>,
  findScene: FindScene,
): Surface => ({
  picture: item.picture
    ? { file: item.picture, alt: item.fr.alt ?? '', text: item.fr.pictureText ?? '' }
    : null,
  files: item.files.map((name) => ({ name, size: sizes.get(name) ?? 0 })),
  text: {
    question: item.fr.question,
    instruction: item.fr.instruction?.trim() ?? '',
    feedback: item.fr.feedback,
    fileLabel: item.fr.fileLabel ?? '',
  },
  question: makeQuestion(item, findScene),
});
