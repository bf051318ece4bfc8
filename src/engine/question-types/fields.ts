import { isBlank } from '../correction/treat-text.ts';
import type { Answer, Field, PublicField, RawAnswer, Validation } from './question.ts';
import { formFieldName, hasOnlyNames } from './raw-answer.ts';

/** Longest text taken from a field, in UTF-16 units, as `maxlength` counts. */
export const MAX_TEXT_LENGTH = 1000;

export function publicField(field: Field): PublicField {
  const { name, label, format, width, options, suffix, help } = field;
  return {
    name,
    label,
    format,
    width,
    options,
    ...(suffix === undefined ? {} : { suffix }),
    ...(help === undefined ? {} : { help }),
  };
}

/** A NUL or half a surrogate pair cannot come from our form, and a database refuses both. */
function isSendable(field: Field, value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_TEXT_LENGTH) return false;
  if (value.includes('\0') || !value.isWellFormed()) return false;
  return field.format !== 'select' || value === '' || field.options.includes(value);
}

/** Every field is wanted; the texts are kept as typed. A drop-down left on its first line is not sent: it is blank. */
export function validateFields(fields: readonly Field[], raw: RawAnswer): Validation {
  const names = fields.map((field) => formFieldName(field.name));
  const texts = new Map<string, string>();
  for (const field of fields) {
    const value = raw[formFieldName(field.name)] ?? '';
    if (isSendable(field, value)) texts.set(field.name, value);
  }
  if (texts.size < fields.length || !hasOnlyNames(raw, names))
    return { ok: false, reason: 'malformed', fields: [] };
  const missing = [...texts].filter(([, text]) => isBlank(text)).map(([name]) => name);
  if (missing.length === fields.length) return { ok: false, reason: 'empty', fields: missing };
  if (missing.length > 0) return { ok: false, reason: 'incomplete', fields: missing };
  return { ok: true, answer: { kind: 'fields', texts: Object.fromEntries(texts) } };
}

export function textOf(answer: Answer, field: Field): string | undefined {
  if (answer.kind !== 'fields')
    throw new Error('An answer made of options was given to a question with fields.');
  return Object.hasOwn(answer.texts, field.name) ? answer.texts[field.name] : undefined;
}

/** One text per field, in the order of the fields; an empty one for a field the answer does not hold. */
export function describeFields(fields: readonly Field[], answer: Answer): readonly string[] {
  if (answer.kind !== 'fields') return [];
  return fields.map((field) => textOf(answer, field) ?? '');
}
