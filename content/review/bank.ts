import { join } from 'node:path';
import { makeQuestion } from '../../src/content/make-question.ts';
import { everySurface, resolveItems } from '../../src/content/resolve-items.ts';
import { sceneOf } from '../../src/content/scenes.ts';
import { readBank } from '../makers/generators.ts';

/** Name of a line of the review: the item, with the number of its surface after a « # » where it is not the first. */
const lineName = (id: string, surface: number | null): string =>
  surface === null || surface === 1 ? id : `${id}#${surface}`;

/** Every item that is played, with its tube; a generated one in each of its surfaces, in order. */
export async function playedItems() {
  const content = await readBank(join(import.meta.dirname, '../pix'));
  const findScene = (name: string) => {
    const scene = content.scenes.get(name);
    return scene && sceneOf(scene.value);
  };
  return everySurface(resolveItems(content, []))
    .filter(({ item, skill }) => item.status === 'validated' && skill.status === 'active')
    .map(({ item, surface, tube }) => ({
      name: lineName(item.id, surface),
      item,
      surface,
      tube: tube.value.tube,
      question: makeQuestion(item, findScene),
    }));
}

export type Played = Awaited<ReturnType<typeof playedItems>>[number];

/**
 * What nobody solved yet: each item, and for a generated one a second surface as well, since one alone does not say
 * whether the answer is in what is shown or in a number that never changes.
 */
export function leftToSolve(played: readonly Played[], solved: ReadonlySet<string>): string[] {
  const first = played.filter(({ name, item }) => name === item.id && !solved.has(name));
  const again = [...new Set(played.filter(({ name, item }) => name !== item.id).map(({ item }) => item.id))];
  const once = again.filter((id) => ![...solved].some((name) => name.startsWith(`${id}#`)));
  return [...first.map(({ name }) => name), ...once.map((id) => `${id}#`)];
}
