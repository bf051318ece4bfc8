/** Share of the longer text that may differ, limit included. Source: engine.md §1. */
const MAX_TYPO_SHARE = 0.25;
/** Under this number of letters a near word is another word. */
const MIN_LETTERS = 5;

/** Levenshtein distance in code points: fewest insertions, deletions and replacements from one text to the other. */
export function editDistance(from: string, to: string): number {
  const columns = [...to];
  let row = [0, ...columns.map((_, at) => at + 1)];
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of columns.entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function allowsTypo(text: string): boolean {
  return !/\p{N}/u.test(text) && (text.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;
}

/**
 * One text is the other with a slip of the keyboard: editDistance / longer length ≤ 0.25, in code points of treated
 * texts. Symmetric. Never under 5 letters on either side, never when either holds a digit: in a number or a code
 * (« fichier2 »), each sign counts. Source: engine.md §2.3 (T3), §2.7.
 */
export function isTypo(one: string, other: string): boolean {
  if (!allowsTypo(one) || !allowsTypo(other)) return false;
  return editDistance(one, other) / Math.max([...one].length, [...other].length) <= MAX_TYPO_SHARE;
}
