import { writeFileSync } from 'node:fs';

export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Not above; null: told, not judged. */
  readonly bound: number | null;
}

/** Prints the table, keeps it in bench/out/results.json, and gives the number of lines above their bounds. */
export function report(lines: readonly Line[], context: object): number {
  const isOver = ({ value, bound }: Line) => bound !== null && !(value <= bound);
  const show = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const line of lines) {
    const bound = line.bound === null ? '' : `≤ ${show(line.bound)}`;
    console.log(
      [
        line.what.padEnd(width),
        show(line.value).padStart(9),
        line.unit.padEnd(6),
        bound.padEnd(8),
        isOver(line) ? 'OVER' : '',
      ]
        .join(' ')
        .trimEnd(),
    );
  }
  writeFileSync('bench/out/results.json', `${JSON.stringify({ ...context, lines }, null, 2)}\n`);
  return lines.filter(isOver).length;
}
