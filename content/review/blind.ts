/** `node content/review/blind.ts TUBE`: the items of a tube as a learner meets them, without any solution. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { publicQuestion, questionSeed } from '../../src/engine/index.ts';
import { playedItems } from './bank.ts';

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

function answerPart(item: Awaited<ReturnType<typeof playedItems>>[number]): string {
  const question = publicQuestion(item.question, questionSeed(1, item.item.id));
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

const wanted = process.argv.slice(2);
const items = (await playedItems()).filter(({ tube }) => wanted.includes(tube));
if (items.length === 0) console.error('Which tube? For example: node content/review/blind.ts query');
for (const found of items) {
  const { fr, files, picture, id } = found.item;
  const parts = [
    `=== ${id}`,
    fr.question,
    fr.instruction,
    picture ? `[picture ${picture}: ${fr.alt ?? ''}]\n${fr.pictureText ?? ''}` : undefined,
    ...(files.length > 0 ? [fr.fileLabel, ...files.map((name) => fileText(found.tube, name))] : []),
    answerPart(found),
  ];
  console.log(`${parts.filter((part) => part !== undefined).join('\n\n')}\n`);
}
process.exitCode = items.length === 0 ? 1 : 0;
