import { type Place, placeName, placesIn } from './address.ts';
import { type Argument, call, compare, frenchName, isError, readNumber, type Value } from './functions.ts';
import { type Expression, parseFormula } from './parse.ts';

export type Cells = Readonly<Record<string, string>>;

const LONGEST_RANGE = 2000;

/** What a typed text is worth: a formula is computed, a number is a number, the rest is text. */
export function evaluateCells(cells: Cells): (name: string) => Value {
  const known = new Map<string, Value>();
  const computing = new Set<string>();

  const valueAt = (name: string): Value => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (computing.has(name)) return '#CYCLE!';
    computing.add(name);
    const value = worth(Object.hasOwn(cells, name) ? (cells[name] ?? '') : '');
    computing.delete(name);
    known.set(name, value);
    return value;
  };

  const worth = (text: string): Value => {
    if (!text.startsWith('=')) return readNumber(text) ?? text;
    let tree: Expression;
    try {
      tree = parseFormula(text.slice(1));
    } catch {
      return text.includes('#REF!') ? '#REF!' : '#ERREUR!';
    }
    const value = compute(tree);
    // 0,1 + 0,2 is 0,3 in a spreadsheet: fifteen digits are kept.
    return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
  };

  const argument = (expression: Expression): Argument => {
    if (expression.kind !== 'range')
      return { range: expression.kind === 'cell', values: [compute(expression)] };
    const places = placesIn(expression.from, expression.to);
    if (places.length > LONGEST_RANGE) return { range: true, values: ['#REF!'] };
    return { range: true, values: places.map((place) => valueAt(placeName(place))) };
  };

  const number = (value: Value): number | null => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return value === '' ? 0 : readNumber(value);
  };

  const arithmetic = (op: string, left: Value, right: Value): Value => {
    const [a, b] = [number(left), number(right)];
    if (a === null || b === null) return '#VALEUR!';
    if (op === '/' && b === 0) return '#DIV/0!';
    const result = op === '+' ? a + b : op === '-' ? a - b : op === '*' ? a * b : op === '/' ? a / b : a ** b;
    return Number.isFinite(result) ? result : '#VALEUR!';
  };

  const pair = (op: string, left: Value, right: Value): Value => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (op === '&') return shown(left) + shown(right);
    if (/^[-+*/^]$/.test(op)) return arithmetic(op, left, right);
    const [a, b] = [number(left), number(right)];
    // An empty cell beside a text is compared as a text.
    const asNumbers = a !== null && b !== null && (typeof left !== 'string' || typeof right !== 'string');
    return asNumbers ? compare(op, a, b) : compare(op, shown(left).toLowerCase(), shown(right).toLowerCase());
  };

  const condition = (args: readonly Expression[]): Value => {
    const [test, yes, no] = args;
    if (!test || !yes || args.length > 3) return '#ERREUR!';
    const value = compute(test);
    if (isError(value)) return value;
    const holds = number(value);
    if (holds === null) return '#VALEUR!';
    if (holds !== 0) return compute(yes);
    return no ? compute(no) : false;
  };

  const compute = (expression: Expression): Value => {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'cell':
        return valueAt(placeName(expression.place));
      case 'range':
        return '#VALEUR!';
      case 'sign':
        return arithmetic('-', 0, compute(expression.of));
      case 'percent':
        return arithmetic('/', compute(expression.of), 100);
      case 'pair':
        return pair(expression.op, compute(expression.left), compute(expression.right));
      case 'call': {
        const name = frenchName(expression.name);
        if (name === 'SI') return condition(expression.args);
        return call(name, expression.args.map(argument)) ?? '#NOM?';
      }
    }
  };
  return valueAt;
}

/** A value as a cell shows it: decimal comma, at most ten digits, no needless zero. */
export function shown(value: Value): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return value;
  return String(Number(value.toPrecision(10))).replace('.', ',');
}

export const isFormula = (text: string): boolean => text.startsWith('=') && text.length > 1;
export type { Place };
