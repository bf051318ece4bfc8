import type { Problem } from '../read-content.ts';
import type { ItemInFile } from '../schema.ts';
import { atItem, type Bank } from './rule.ts';
import { warn } from './waivers.ts';

/** Fewer, and neighbours in class would meet the same one too often. */
const FEWEST = 6;

/** A generator that hardly varies. */
export function tooAlike({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    if (found.surfaces.length === 0) return [];
    const different = new Set(found.surfaces.map(shown)).size;
    return different >= FEWEST
      ? []
      : [atItem(found, `only ${different} different surfaces, at least ${FEWEST} are needed`, ['generate'])];
  });
}

/** A typed answer that is the same on every surface can be whispered. */
export function sameAnswers({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    if (found.surfaces.length === 0) return [];
    const answers = new Set(found.surfaces.map(answer));
    return answers.size > 1 ? [] : warn(found, 'same-answer', 'every surface has the same answer');
  });
}

/** What a pupil has before the eyes; a file is another file by its name. */
const shown = ({ fr, files, picture }: ItemInFile): string =>
  JSON.stringify([
    fr.question,
    fr.instruction,
    fr.pictureText,
    fr.options,
    fr.choices?.map((choice) => choice.text),
    fr.labels,
    files,
    picture,
  ]);

const answer = ({ fr }: ItemInFile): string =>
  JSON.stringify([
    fr.accept,
    fr.groups,
    fr.choices?.filter((choice) => choice.correct).map((choice) => choice.text),
  ]);
