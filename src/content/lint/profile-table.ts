import type { ReadyTarget } from '../ready-targets.ts';

/** The size of each competence and profile, for who writes content. */
export function profileTable(targets: readonly ReadyTarget[]): string {
  const line = (id: string, cells: readonly (string | number)[]) =>
    [id.padEnd(26), ...cells.map((cell) => String(cell).padStart(11))].join('');
  return [
    line('competence or profile', ['tubes', 'skills', 'questions', 'minutes', 'stages']),
    ...targets.map(({ key, tubes, skills, questions: { from, to }, minutes, stages }) =>
      line(key, [tubes, skills, `${from}-${to}`, minutes, stages]),
    ),
  ].join('\n');
}
