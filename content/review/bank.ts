import { join } from 'node:path';
import { makeQuestion } from '../../src/content/make-question.ts';
import { readContent } from '../../src/content/read-content.ts';
import { resolveItems } from '../../src/content/resolve-items.ts';

/** Every item that is played, with its tube. */
export function playedItems() {
  const { tubes } = readContent(join(import.meta.dirname, '../pix'));
  return resolveItems(tubes, [])
    .filter(({ item, skill }) => item.status === 'validated' && skill.status === 'active')
    .map(({ item, tube }) => ({ item, tube: tube.value.tube, question: makeQuestion(item) }));
}
