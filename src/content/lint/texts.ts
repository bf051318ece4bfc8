import type { Problem } from '../read-content.ts';
import type { ItemInFile } from '../schema.ts';
import { atItem, type Bank, type Rule } from './rule.ts';

/** What stands around the items: lessons, profiles, names of tubes and skills. */
export const lessonRules: readonly Rule[] = [lessonTypography];

/** Texts: no markup but Markdown, French typography. */
export const textRules: readonly Rule[] = [rawHtml, typography, plainTexts];

// Code samples may show tags: what stands between back-quotes is text.
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

function rawHtml({ content, items }: Bank): Problem[] {
  const html = /<\/?[a-z][^>]*>|javascript:/i;
  // Answers and options are shown as plain text: tags in them are letters.
  const shown = ({
    instruction = '',
    pictureText = '',
    feedback,
  }: {
    instruction?: string | undefined;
    pictureText?: string | undefined;
    feedback: string;
  }) => [instruction, pictureText, feedback];
  const inItems = items
    .filter(({ item }) => shown(item.fr).some((text) => html.test(withoutCode(text))))
    .map((found) => atItem(found, 'raw HTML or script in a text', ['fr']));
  const inLessons = content.tutorials
    .filter(({ value }) => html.test(withoutCode(value.body)))
    .map(({ file }) => ({ file, line: 1, message: 'raw HTML or script in a text' }));
  return [...inItems, ...inLessons];
}

function typography({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { fr } = found.item;
    const problems = new Set(
      [...proseOf(fr), found.skill.hint?.fr ?? ''].flatMap((text) => typographyFaults(withoutTables(text))),
    );
    return [...problems].map((message) => atItem(found, message, ['fr', 'question']));
  });
}

/** What is read of an item. An option without a space may be a password or a code. */
const proseOf = ({
  question,
  instruction = '',
  pictureText = '',
  alt = '',
  fileLabel = '',
  feedback,
  choices = [],
  labels = {},
  helps = {},
  done = {},
}: ItemInFile['fr']): string[] => [
  ...[question, instruction, pictureText, alt, fileLabel, feedback],
  ...choices.flatMap(({ text, why = '' }) => (text.includes(' ') ? [text, why] : [why])),
  ...[labels, helps, done].flatMap((block) => Object.values(block)),
];

const withoutTables = (text: string): string => text.replace(/^\s*[|>].*$/gm, ' ');

function lessonTypography({ content }: Bank): Problem[] {
  const at = (file: string, texts: readonly string[]) =>
    [...new Set(texts.flatMap((text) => typographyFaults(withoutTables(text))))].map((message) => ({
      file,
      line: 1,
      message,
    }));
  return [
    ...content.tutorials.flatMap(({ file, value: { head, body } }) =>
      at(file, [head.title, head.summary, body]),
    ),
    ...content.profiles.flatMap(({ file, value: { title, description, stages, badges } }) =>
      at(file, [
        title.fr,
        description.fr,
        ...[...stages, ...badges].flatMap((shown) => [shown.title.fr, shown.message.fr]),
      ]),
    ),
    ...(content.framework ? [content.framework] : []).flatMap(({ file, value: { stages } }) =>
      at(
        file,
        stages.flatMap((stage) => [stage.title.fr, stage.message.fr]),
      ),
    ),
    ...content.tubes.flatMap(({ file, value: { title, description, skills } }) =>
      at(file, [title.fr, description.fr, ...skills.map((skill) => skill.goal.fr)]),
    ),
  ];
}

/** Options and labels are shown as they are written: Markdown in them would show its signs. */
function plainTexts({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { choices = [], labels = {}, helps = {}, options = {} } = found.item.fr;
    const shown = [
      ...choices.map(({ text }) => text),
      ...Object.values(labels),
      ...Object.values(helps),
      ...Object.values(options).flat(),
    ];
    const marked = shown.find((text) => /`[^`]+`|\*\*[^*]+\*\*/.test(text));
    return marked === undefined
      ? []
      : [atItem(found, `« ${marked} » is shown as it is: no Markdown`, ['fr'])];
  });
}

/** What breaks the typography of a French text. */
export function typographyFaults(said: string): string[] {
  const text = withoutCode(said).replace(/"[^"]*"|https?:\S+/g, '');
  const problems: string[] = [];
  if (/\p{L}'\**[\p{L}«]/u.test(text)) problems.push('straight apostrophe: write ’');
  if (/\p{L}[?!;]|[\p{L}»] [?!;](?=\s|$)/u.test(text))
    problems.push('narrow no-break space (U+202F) missing before ? ! ;');
  if (/[\p{L}»)] :(?=\s|$)/u.test(text)) problems.push('no-break space missing before « : »');
  if (/« (?=\S)(?<!\u00a0)|« |[^\s\u00a0\u202f]»| »/.test(text))
    problems.push('no-break space missing inside « »');
  return problems;
}
