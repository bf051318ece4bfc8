import { parse } from 'csv-parse/sync';
import type { makeQuestion } from '../../src/content/make-question.ts';
import { type Answer, scoreAnswer } from '../../src/engine/index.ts';
import { readActs } from './acts.ts';

type Question = ReturnType<typeof makeQuestion>;

export interface ReviewLine {
  readonly item: string;
  /** Options or fields in the order of the item, or the acts in a simulator, joined by ` | `. */
  readonly answer: string;
  readonly verdict: string;
  readonly remark: string;
}

const HEADS = ['item', 'answer', 'verdict', 'remark'] as const;

export function readReview(csv: string): ReviewLine[] {
  return parse(csv, { delimiter: ';', columns: true, skip_empty_lines: true, relax_column_count: true }).map(
    (row) => {
      const { item = '', answer = '', verdict = '', remark = '' } = row as Partial<ReviewLine>;
      return { item, answer, verdict, remark };
    },
  );
}

/** Sorted by item, so that several people can add lines and merge them. */
export function writeReview(lines: readonly ReviewLine[]): string {
  const sorted = lines.toSorted((one, other) => (one.item < other.item ? -1 : 1));
  const rows = sorted.map((line) => HEADS.map((head) => cell(line[head])).join(';'));
  return `${[HEADS.join(';'), ...rows].join('\n')}\n`;
}

const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What was typed, as the product would get it; a string says why it cannot be graded. */
export function readAnswer(question: Question, typed: string): Answer | string {
  const parts = typed.split(' | ').map((part) => part.trim());
  if ('options' in question) {
    const chosen = parts.map((part) => optionAt(question.options, part));
    const lost = parts.filter((_, at) => chosen[at] === -1);
    return lost.length > 0
      ? `no single option begins with « ${lost.join(' », « ')} »`
      : { kind: 'options', chosen: chosen.toSorted((one, other) => one - other) };
  }
  if (question.type === 'act') return readActs(question, parts);
  const fields = 'field' in question ? [question.field] : question.fields;
  if (parts.length !== fields.length) return `${fields.length} fields, ${parts.length} answers`;
  return {
    kind: 'fields',
    texts: Object.fromEntries(
      fields.map(({ name, options }, at) => [name, asOffered(options, parts[at] ?? '')]),
    ),
  };
}

/** What a drop-down sends: its own text, spaces included. */
function asOffered(options: readonly string[], part: string): string {
  return options.find((option) => spaced(option) === spaced(part)) ?? part;
}

/** An option is named by its text, or by a beginning that no other option has. */
function optionAt(options: readonly { readonly text: string }[], part: string): number {
  const exact = options.findIndex(({ text }) => spaced(text) === spaced(part));
  if (exact >= 0) return exact;
  const begins = options.flatMap(({ text }, at) => (spaced(text).startsWith(spaced(part)) ? [at] : []));
  return begins.length === 1 && part !== '' ? (begins[0] ?? -1) : -1;
}

// Nobody types a narrow no-break space in a review.
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** The line with its verdict (`ok` or `ko`) and its options in full; a remark of the reviewer stays. */
export function gradeLine(line: ReviewLine, question: Question | undefined): ReviewLine | string {
  if (!question) return `${line.item}: no such item`;
  const answer = readAnswer(question, line.answer);
  if (typeof answer === 'string') return `${line.item}: ${answer}`;
  const verdict = scoreAnswer(question, answer).verdict === 'right' ? 'ok' : 'ko';
  if (answer.kind !== 'options' || !('options' in question)) return { ...line, verdict };
  const full = answer.chosen.map((at) => spaced(question.options[at]?.text ?? '')).join(' | ');
  return { ...line, answer: full, verdict };
}
