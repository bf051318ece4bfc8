import { findingsOf } from '../../engine/index.ts';
import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { wordsBefore } from './balance.ts';
import { nearTexts } from './near-texts.ts';
import { type Bank, plain, type Rule } from './rule.ts';
import { tutorialShape } from './tutorial-shape.ts';
import { warn } from './waivers.ts';

/** What deserves a second look. */
export const warningRules: readonly Rule[] = [
  thinSkills,
  gaps,
  outOfOrder,
  untested,
  phones,
  nearTexts,
  tutorialShape,
];

/** As above, looked for in each surface of a generated item. */
export const surfaceWarnings: readonly Rule[] = [giveaways, inOrder, longTexts];

function thinSkills({ content, items }: Bank): Problem[] {
  return content.tubes.flatMap((tube) =>
    tube.value.skills.flatMap((skill, i) => {
      if (skill.status !== 'active') return [];
      const id = `${tube.value.tube}.${skill.level}`;
      const playable = items.filter(
        ({ item }) => item.status === 'validated' && item.id.startsWith(`${id}.`),
      );
      const problems = [
        ...(playable.length < 2 ? ['has one item only'] : []),
        ...(skill.hint ? [] : ['has no hint']),
        ...(skill.tutorials?.understand.length ? [] : ['has no tutorial']),
      ];
      return problems.map((message) => ({
        file: tube.file,
        line: tube.lineOf(['skills', i]),
        message: `skill ${id} ${message}`,
      }));
    }),
  );
}

function gaps({ content }: Bank): Problem[] {
  return content.tubes.flatMap(({ file, value }) => {
    const levels = value.skills
      .filter((skill) => skill.status === 'active')
      .map((skill) => skill.level)
      .sort((a, b) => a - b);
    return levels.some((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)
      ? [{ file, line: 1, message: `levels of « ${value.tube} » have a gap: ${levels.join(', ')}` }]
      : [];
  });
}

/** Once answers tell: a skill that people master less often than the next one of its tube is not at its level. */
function outOfOrder({ content }: Bank): Problem[] {
  const learnt = content.parameters?.value.skills ?? {};
  const placed = content.tubes.flatMap((tube) =>
    tube.value.skills
      .filter(({ status }) => status === 'active')
      .map(({ level }) => ({ id: `${tube.value.tube}.${level}`, tubeId: tube.value.tube, level, tube })),
  );
  const known = { items: new Map(), skills: new Map(Object.entries(learnt)) };
  return findingsOf(known, placed).flatMap((finding) => {
    const found = placed.find(({ id }) => finding.kind === 'out-of-order' && id === finding.skillId);
    if (!found || finding.kind !== 'out-of-order') return [];
    const { tube, level } = found;
    const at = tube.value.skills.findIndex((skill) => skill.level === level && skill.status === 'active');
    const message = `skill ${found.id} is harder than ${finding.above} for those who answered`;
    return [{ file: tube.file, line: tube.lineOf(['skills', at]), message }];
  });
}

function giveaways({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { item, skill } = found;
    const accepted = [
      ...Object.values(item.fr.accept ?? {}).flat(),
      ...Object.values(item.fr.groups ?? {}).flat(),
      ...(item.fr.choices ?? []).filter(({ correct }) => correct).map(({ text }) => text),
    ]
      .map(plain)
      .filter((text) => text.length > 3);
    const hint = ` ${plain(skill.hint?.fr ?? '')} `;
    const problems = accepted.some((text) => hint.includes(` ${text} `))
      ? warn(found, 'hint', 'the hint contains an accepted answer')
      : [];
    const typed = Object.entries(item.fields ?? {})
      .filter(([, field]) => field.format === 'text')
      .flatMap(([name]) => item.fr.accept?.[name] ?? []);
    const words = [...typed, ...Object.values(item.fr.groups ?? {}).flat()]
      .map(plain)
      .filter((text) => text.length > 2 && /\p{L}/u.test(text));
    const holds = (text: string) => words.some((word) => ` ${text} `.includes(` ${word} `));
    if (holds(told(item))) problems.push(...warn(found, 'told', 'the text contains an accepted answer'));
    if (holds(plain([...item.files, item.picture ?? ''].join(' '))))
      problems.push(...warn(found, 'file-name', 'a file name contains an accepted answer'));
    const options = item.fr.choices ?? [];
    const right = options.filter((option) => option.correct).map((option) => option.text.length);
    const others = options.filter((option) => !option.correct).map((option) => option.text.length);
    if (item.type === 'choice' && (right[0] ?? 0) > 1.4 * Math.max(0, ...others) && (right[0] ?? 0) > 30)
      problems.push(...warn(found, 'longest', 'the right option is much the longest'));
    return problems;
  });
}

/** Drop-downs that offer the same, and are right from the first to the last: one sees it after two. */
function inOrder({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { accept = {}, options = {} } = found.item.fr;
    // Of a generated item, chance puts a surface in order now and then.
    if (found.surface !== null) return [];
    const lists = Object.entries(options);
    const ranks = lists.map(([name, list]) => list.indexOf(accept[name]?.[0] ?? ''));
    const same = new Set(lists.map(([, list]) => list.join('\n'))).size === 1;
    const rises = ranks.every((rank, i) => rank === i);
    return same && ranks.length > 2 && rises
      ? warn(found, 'in-order', 'the drop-downs are right in the order of their options')
      : [];
  });
}

/** What stands in the hint, in what is told (a table or a quoted document is there to be read) or in the name of a file. */
function told(item: ResolvedItem['item']): string {
  const instruction = (item.fr.instruction ?? '').replace(/```[\s\S]*?```|`[^`\n]*`|^\s*[|>].*$/gm, ' ');
  return plain(`${item.fr.question} ${instruction}`);
}

/** A typed answer without near misses: nothing says where its tolerance ends. */
function untested({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { fields = {}, fr } = found.item;
    const open = Object.entries(fields)
      .filter(([, field]) => field.format !== 'select')
      .map(([name]) => name);
    const without = Array.isArray(fr.reject)
      ? []
      : open.filter((name) => !(fr.reject as Readonly<Record<string, unknown>> | undefined)?.[name]);
    return without.length > 0
      ? warn(found, 'reject', `no near miss under « reject » for ${without.join(', ')}`)
      : [];
  });
}

function longTexts({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { question } = found.item.fr;
    const words = wordsBefore({ fr: { ...found.item.fr, question: '' } });
    const problems = words > 90 ? warn(found, 'long', `${words} words in the instruction`) : [];
    if (/\b(n’est pas|ne .* pas|jamais|aucun)\b/i.test(question) && !/\*\*/.test(question))
      problems.push(...warn(found, 'negative', 'a negative question without emphasis'));
    return problems;
  });
}

function phones({ items }: Bank): Problem[] {
  return items
    .filter(({ item }) => !item.device.includes('phone'))
    .flatMap((found) => warn(found, 'phone', 'cannot be answered on a phone'));
}
