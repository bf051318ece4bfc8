/** « B7 »: column letters (A to Z: a grid for learners is no wider) and row from 1. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

export const columnName = (column: number): string => String.fromCharCode(65 + column);
export const placeName = ({ column, row }: Place): string => `${columnName(column)}${row}`;

const REFERENCE = /^\$?([A-Z])\$?([1-9]\d{0,2})$/i;

export function readPlace(text: string): Place | null {
  const match = REFERENCE.exec(text);
  return match ? { column: (match[1] ?? 'A').toUpperCase().charCodeAt(0) - 65, row: Number(match[2]) } : null;
}

/** Every place of « B2:C9 », row by row; corners in any order. */
export function placesIn(from: Place, to: Place): Place[] {
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push({ column, row });
  return places;
}

const IN_FORMULA = /"[^"]*"|(?<![\p{L}\d_.])(\$?)([A-Z])(\$?)([1-9]\d{0,2})(?![\p{L}\d_(.])/giu;

/** A formula copied elsewhere: references without « $ » move along, those that leave the grid become #REF!. */
export function moveFormula(formula: string, columns: number, rows: number): string {
  return formula.replace(
    IN_FORMULA,
    (whole, fixColumn?: string, letter?: string, fixRow?: string, digits?: string) => {
      if (letter === undefined) return whole;
      const column = letter.toUpperCase().charCodeAt(0) - 65 + (fixColumn ? 0 : columns);
      const row = Number(digits) + (fixRow ? 0 : rows);
      if (column < 0 || column > 25 || row < 1) return '#REF!';
      return `${fixColumn}${columnName(column)}${fixRow}${row}`;
    },
  );
}
