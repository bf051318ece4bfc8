import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAssets, listAssetMakers } from '../../content/makers/asset-folders.ts';
import { readBank } from '../../content/makers/generators.ts';
import { rightAnswer } from '../../db/right-answer.ts';
import { publicQuestion, scoreAnswer, validateAnswer } from '../engine/index.ts';
import { buildRelease } from './build-release.ts';
import { atSurface, itemForPupil } from './read-release.ts';

const dir = join(import.meta.dirname, '..', '..', 'content', 'pix');
const release = buildRelease(await readBank(dir));
/** Each item, or each surface of a generated one. */
const items = Object.values(release.items).flatMap((item) =>
  item.surfaces
    ? item.surfaces.map((_, i) => ({ ...atSurface(item, i), id: `${item.id} ${i + 1}` }))
    : [item],
);

/** Names that only the content files and the correction may use. */
const SECRETS = ['correct', 'why', 'accept', 'groups', 'reject', 'feedback', 'hint', 'tolerance', 'pin'];

/** Names of properties, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('every item of the bank', () => {
  it.each(items.map((item) => [item.id, item] as const))(
    '%s shows nothing of its answer before it is given',
    (_, item) => {
      const shown = { item: itemForPupil(item), question: publicQuestion(item.question, 7) };
      expect(namesIn(shown).filter((name) => SECRETS.includes(name) && !isFieldName(item, name))).toEqual([]);
      const page = JSON.stringify(shown);
      expect(page).not.toContain(JSON.stringify(item.text.feedback).slice(1, -1));
      const reasons =
        'options' in item.question ? item.question.options.flatMap((option) => option.why ?? []) : [];
      for (const why of reasons) expect(page).not.toContain(JSON.stringify(why).slice(1, -1));
    },
  );

  it.each(items.map((item) => [item.id, item] as const))(
    '%s can be answered right, however it is shuffled',
    (_, { question }) => {
      for (const seed of [1, 2, 3, 2_000_000_000]) {
        const validation = validateAnswer(question, rightAnswer(question, seed), seed);
        expect(validation.ok && scoreAnswer(question, validation.answer)).toMatchObject({ verdict: 'right' });
      }
    },
  );
});

/** A field may be called anything by its author. */
const isFieldName = (item: (typeof items)[number], name: string) =>
  'fields' in item.question && item.question.fields.some((field) => field.name === name);

describe('the files of the bank', () => {
  // Photos are drawn pixel by pixel: half a second each.
  it('are those that their makers make', async () => {
    expect(await checkAssets(await listAssetMakers(join(dir, 'assets')))).toEqual([]);
  }, 120_000);
});
