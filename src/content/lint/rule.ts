import type { Content, Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';

/** What a rule looks at: the files as they are, and the items with what they inherit. */
export interface Bank {
  readonly content: Content;
  readonly items: readonly ResolvedItem[];
}

export type Rule = (bank: Bank) => Problem[];

/** A problem at an item, or at a place inside it. */
export function atItem(
  { item, surface, tube, path }: ResolvedItem,
  message: string,
  inside: readonly PropertyKey[] = [],
): Problem {
  const name = surface === null ? item.id : `${item.id} (surface ${surface})`;
  return { file: tube.file, line: tube.lineOf([...path, ...inside]), message: `${name}: ${message}` };
}

/** Words compared as a reader would: no accent, no case, no punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const repeated = <T>(values: readonly T[]): T[] =>
  values.filter((value, i) => values.indexOf(value) !== i);
