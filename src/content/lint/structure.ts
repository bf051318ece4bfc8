import type { Located, Problem } from '../read-content.ts';
import type { TubeFile } from '../schema.ts';
import { atItem, type Bank, type Rule, repeated } from './rule.ts';

/** Identifiers, competences, levels, prototypes, tutorials: what ties the files together. */
export const structureRules: readonly Rule[] = [tubePlaces, skillLevels, itemIds, prototypes, tutorialLinks];

function tubePlaces({ content }: Bank): Problem[] {
  const competences = content.framework?.value.areas.flatMap((area) => area.competences) ?? [];
  const ids = content.tubes.map(({ value }) => value.tube);
  return content.tubes.flatMap((tube) => {
    const { tube: id, competence: code, thematic } = tube.value;
    const competence = competences.find((known) => known.code === code);
    const problems: string[] = [];
    if (!tube.file.endsWith(`/${code}/${id}.yaml`))
      problems.push(`tube « ${id} » of ${code} must stand in tubes/${code}/${id}.yaml`);
    if (!competence) problems.push(`competence ${code} is not in framework.yaml`);
    else if (!competence.thematics.some((known) => known.id === thematic))
      problems.push(`thematic « ${thematic} » is not in competence ${code}`);
    if (repeated(ids).includes(id)) problems.push(`tube « ${id} » stands twice`);
    return problems.map((message) => ({ file: tube.file, line: 1, message }));
  });
}

function skillLevels({ content }: Bank): Problem[] {
  return content.tubes.flatMap((tube) => {
    const active = tube.value.skills.filter((skill) => skill.status === 'active').map((skill) => skill.level);
    return [...new Set(repeated(active))].map((level) => ({
      file: tube.file,
      line: tube.lineOf(['skills']),
      message: `two active skills at level ${level}`,
    }));
  });
}

function itemIds({ items, content }: Bank): Problem[] {
  const all = content.tubes.flatMap((tube) =>
    tube.value.skills.flatMap((skill) => skill.items.map((item) => item.id)),
  );
  const doubles = new Set(repeated(all));
  return items.flatMap((found) => {
    const { item, skill, tube } = found;
    const problems: Problem[] = [];
    if (!item.id.startsWith(`${tube.value.tube}.${skill.level}.`))
      problems.push(atItem(found, `must be named ${tube.value.tube}.${skill.level}.a, .b, …`, ['id']));
    if (doubles.has(item.id)) problems.push(atItem(found, 'this identifier is used twice', ['id']));
    return problems;
  });
}

function prototypes({ items, content }: Bank): Problem[] {
  const validated = new Set(
    items.filter(({ item }) => item.status === 'validated').map(({ item }) => item.id),
  );
  const without = content.tubes.flatMap((tube) => withoutPrototype(tube, validated));
  const early = items.filter(
    ({ item, skill, tube }) =>
      item.status === 'validated' &&
      !item.id.endsWith('.a') &&
      !validated.has(`${tube.value.tube}.${skill.level}.a`),
  );
  return [...without, ...early.map((found) => atItem(found, 'is validated before its prototype'))];
}

function withoutPrototype(tube: Located<TubeFile>, validated: ReadonlySet<string>): Problem[] {
  return tube.value.skills.flatMap((skill, i) =>
    skill.status !== 'active' || validated.has(`${tube.value.tube}.${skill.level}.a`)
      ? []
      : [
          {
            file: tube.file,
            line: tube.lineOf(['skills', i]),
            message: `active skill ${tube.value.tube}.${skill.level} has no validated prototype`,
          },
        ],
  );
}

function tutorialLinks({ content }: Bank): Problem[] {
  const known = new Set(content.tutorials.map(({ value }) => value.id));
  const codes = new Set(
    content.framework?.value.areas.flatMap((area) => area.competences.map((c) => c.code)),
  );
  const missing = content.tubes.flatMap((tube) =>
    tube.value.skills.flatMap((skill, i) =>
      [...(skill.tutorials?.understand ?? []), ...(skill.tutorials?.further ?? [])]
        .filter((id) => !known.has(id))
        .map((id) => ({
          file: tube.file,
          line: tube.lineOf(['skills', i, 'tutorials']),
          message: `tutorial « ${id} » does not exist`,
        })),
    ),
  );
  const lost = content.tutorials
    .filter(({ value }) => !codes.has(value.head.competence))
    .map(({ file, value }) => ({
      file,
      line: 1,
      message: `competence ${value.head.competence} is not in framework.yaml`,
    }));
  return [...missing, ...lost];
}
