/**
 * `node content/review/blind.ts TUBE`: the items of a tube as a learner meets them, without any solution. An item can be
 * named instead of a tube; `--surface 7` shows the generated ones as others will meet them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { publicQuestion, questionSeed } from '../../src/engine/index.ts';
import { type Played, playedItems } from './bank.ts';
import { sceneText } from './scene-text.ts';

/** Files that can be read as they are, whole when short. */
const READABLE = /\.(csv|txt|eml|html|ics)$/;
const SHOWN = 6000;

function fileText(tube: string, name: string): string {
  const path = join(import.meta.dirname, '../pix/assets', tube, name);
  const shown = relative(process.cwd(), path);
  if (!READABLE.test(name) || !existsSync(path)) return `[file ${shown}]`;
  const text = readFileSync(path, 'utf8');
  return `[file ${shown}]\n${text.slice(0, SHOWN)}${text.length > SHOWN ? '\n[…]' : ''}`;
}

function answerPart({ question: asked, item }: Played): string {
  if (asked.type === 'act') return sceneText(asked.scene);
  const question = publicQuestion(asked, questionSeed(1, item.id));
  if ('options' in question)
    return question.options
      .map(({ text }) => `  ${question.type === 'choice' ? '( )' : '[ ]'} ${text}`)
      .join('\n');
  if (!('fields' in question)) return '';
  return question.fields
    .map(({ label, help, suffix, options }) => {
      const offered = options.length > 0 ? options.join(' / ') : '…………';
      return `  ${label}${help ? ` (${help})` : ''}: ${offered}${suffix ? ` ${suffix}` : ''}`;
    })
    .join('\n');
}

const { values, positionals: wanted } = parseArgs({
  options: { surface: { type: 'string' } },
  allowPositionals: true,
});
const isAsked = ({ item, surface, tube }: Played) =>
  (wanted.includes(tube) || wanted.includes(item.id)) &&
  (values.surface === undefined ? (surface ?? 1) === 1 : surface === Number(values.surface));
const items = (await playedItems()).filter(isAsked);
if (items.length === 0) console.error('Which tube? For example: node content/review/blind.ts query');
for (const found of items) {
  const { fr, files, picture } = found.item;
  const parts = [
    `=== ${found.name}`,
    fr.question,
    fr.instruction,
    picture ? `[picture ${picture}: ${fr.alt ?? ''}]\n${fr.pictureText ?? ''}` : undefined,
    ...(files.length > 0 ? [fr.fileLabel, ...files.map((name) => fileText(found.tube, name))] : []),
    answerPart(found),
  ];
  console.log(`${parts.filter((part) => part !== undefined).join('\n\n')}\n`);
}
process.exitCode = items.length === 0 ? 1 : 0;
