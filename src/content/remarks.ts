import { lint } from './lint/lint.ts';
import type { Content, Problem } from './read-content.ts';

/** What the check says of the content, for authors. `waived`: a warning that an item sets aside, with its reason. */
export interface Remark extends Problem {
  readonly level: 'error' | 'warning' | 'waived';
  /** Null where a file as a whole, a skill or a tube is meant. */
  readonly itemId: string | null;
}

export function remarksOf(content: Content): Remark[] {
  const { errors, warnings, bank } = lint(content);
  const waived = bank.items.flatMap(({ item, tube, path }) =>
    Object.entries(item.waived ?? {}).map(
      ([name, reason]): Remark => ({
        level: 'waived',
        itemId: item.id,
        file: tube.file,
        line: tube.lineOf([...path, 'waived', name]),
        message: `${name} : ${reason}`,
      }),
    ),
  );
  const named = (level: Remark['level']) => (problem: Problem) => ({
    ...problem,
    level,
    itemId: /^([a-z][a-z0-9-]*\.\d\.[a-z])(?: |:)/.exec(problem.message)?.[1] ?? null,
  });
  return [...errors.map(named('error')), ...warnings.map(named('warning')), ...waived];
}
