import { type Place, readPlace } from './address.ts';

export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'range'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'sign'; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | { readonly kind: 'pair'; readonly op: string; readonly left: Expression; readonly right: Expression };

/** Weakest first, as in every spreadsheet. */
const LEVELS = [['=', '<>', '<=', '>=', '<', '>'], ['&'], ['+', '-'], ['*', '/'], ['^']] as const;

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)|"((?:[^"]|"")*)"|(\$?[A-Z]\$?[1-9]\d{0,2})(?![\p{L}\d_(.])|([\p{L}_][\p{L}\d_.]*)|(<>|<=|>=|[-+*/^&=<>%;():]))/giuy;

interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'name' | 'sign';
  readonly text: string;
}

const KINDS = ['number', 'text', 'cell', 'name', 'sign'] as const;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    const which = match ? KINDS.findIndex((_, i) => match[i + 1] !== undefined) : -1;
    const kind = KINDS[which];
    if (!match || kind === undefined) throw new SyntaxError('this sign means nothing in a formula');
    found.push({ kind, text: match[which + 1] ?? '' });
  }
  return found;
}

/** What follows « = » as a tree; throws a SyntaxError where it cannot be read. */
export function parseFormula(text: string): Expression {
  const list = tokens(text);
  let at = 0;
  const peek = (): string | null => (list[at]?.kind === 'sign' ? (list[at]?.text ?? null) : null);
  const eat = (sign: string): boolean => {
    if (peek() !== sign) return false;
    at += 1;
    return true;
  };
  const need = (sign: string): void => {
    if (!eat(sign)) throw new SyntaxError(`« ${sign} » is missing`);
  };

  function level(depth: number): Expression {
    const signs = LEVELS[depth];
    if (!signs) return signed();
    let left = level(depth + 1);
    for (let op = peek(); op !== null && signs.some((sign) => sign === op); op = peek()) {
      at += 1;
      left = { kind: 'pair', op, left, right: level(depth + 1) };
    }
    return left;
  }

  function signed(): Expression {
    if (eat('-')) return { kind: 'sign', of: signed() };
    if (eat('+')) return signed();
    let of = atom();
    while (eat('%')) of = { kind: 'percent', of };
    return of;
  }

  function atom(): Expression {
    const token = list[at];
    if (!token) throw new SyntaxError('the formula ends too soon');
    at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text.replace(',', '.')) };
      case 'text':
        return { kind: 'value', value: token.text.replaceAll('""', '"') };
      case 'cell':
        return cell(token.text);
      case 'name':
        return named(token.text.toUpperCase());
      case 'sign': {
        if (token.text !== '(') throw new SyntaxError(`« ${token.text} » cannot stand here`);
        const inside = level(0);
        need(')');
        return inside;
      }
    }
  }

  function cell(text: string): Expression {
    const from = readPlace(text);
    if (!from) throw new SyntaxError('no such cell');
    if (!eat(':')) return { kind: 'cell', place: from };
    const other = list[at++];
    const to = other?.kind === 'cell' ? readPlace(other.text) : null;
    if (!to) throw new SyntaxError('a range ends with a cell');
    return { kind: 'range', from, to };
  }

  function named(name: string): Expression {
    if (name === 'VRAI' || name === 'TRUE') return { kind: 'value', value: true };
    if (name === 'FAUX' || name === 'FALSE') return { kind: 'value', value: false };
    need('(');
    const args: Expression[] = [];
    if (!eat(')')) {
      do args.push(level(0));
      while (eat(';'));
      need(')');
    }
    return { kind: 'call', name, args };
  }

  const whole = level(0);
  if (at < list.length) throw new SyntaxError('something is left over');
  return whole;
}

/** Names of the functions in it, outermost first. */
export function functionsIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'call':
      return [expression.name, ...expression.args.flatMap(functionsIn)];
    case 'sign':
    case 'percent':
      return functionsIn(expression.of);
    case 'pair':
      return [...functionsIn(expression.left), ...functionsIn(expression.right)];
    default:
      return [];
  }
}
