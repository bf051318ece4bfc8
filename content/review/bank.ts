import { join } from 'node:path';
import { makeQuestion } from '../../src/content/make-question.ts';
import { resolveItems } from '../../src/content/resolve-items.ts';
import { readBank } from '../makers/generators.ts';

/** Every item that is played, with its tube; a generated one in its first surface. */
export async function playedItems() {
  return (
    resolveItems(await readBank(join(import.meta.dirname, '../pix')), [])
      .filter(({ item, skill }) => item.status === 'validated' && skill.status === 'active')
      // What is done in a simulator is tried in a browser: `e2e/simulators.spec.ts`.
      .filter(({ item }) => item.type !== 'act')
      .map(({ item, tube }) => ({
        item,
        tube: tube.value.tube,
        question: makeQuestion(item, () => undefined),
      }))
  );
}
