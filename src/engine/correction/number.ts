import { settleText } from './treat-text.ts';

const NUMBER = /^([+-]?)(?:(\d+)(?:[.,](\d*))?|[.,](\d+))$/u;

/** What was typed without the unit that already stands after its field: « 5 % » before a « % » is 5. Another unit stays. */
export function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  const [typed, ending] = [settleText(text), settleText(unit)];
  return typed.toLowerCase().endsWith(ending.toLowerCase()) ? typed.slice(0, -ending.length) : text;
}

/**
 * The one spelling of a written decimal number, or null when the text is not one; two texts are the same number when
 * their spellings are equal, exactly and at any size.
 *
 * All spaces go, wherever they are (U+00A0 and U+202F too); sign +, - or −; no exponent. A comma or a point is always the
 * decimal sign, so « 1.000 » and « 1,000 » are one, not a thousand, and two of them make no number: guessing between the
 * French and the English habit would call wrong answers right. Source: engine.md §2.4, §2.7.
 */
export function canonicalNumber(text: string): string | null {
  const written = settleText(text).replace(/\s/gu, '').replace('\u2212', '-');
  const found = NUMBER.exec(written);
  if (found === null) return null;
  const [, sign, whole = '', decimals = '', bareDecimals = ''] = found;
  const integer = whole.replace(/^0+/u, '') || '0';
  const fraction = (decimals + bareDecimals).replace(/0+$/u, '');
  const size = fraction === '' ? integer : `${integer}.${fraction}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}
