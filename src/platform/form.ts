import { z } from 'zod';
import type { MessageKey } from '../messages.ts';
import { cleanText } from './text.ts';

/** A form as the browser sent it: kept as typed, so that a refused form comes back filled. */
export type FormValues = Readonly<Record<string, string>>;
/** First error of each field; the text is a key of the message catalogue. */
export type FormErrors = Readonly<Record<string, MessageKey>>;

export type FormResult<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FormErrors; readonly values: FormValues };

/** Text of a field: trimmed and cleaned before the rules look at it. */
export const textField = () => z.string().default('').transform(cleanText);

/** Counted as readers and PostgreSQL count: an emoji is one character, not two. */
export const atMost = (characters: number, tooLong: string) =>
  z.string().refine((text) => [...text].length <= characters, tooLong);

/** All the errors of a form at once, one per field. Schemas give message keys as their error texts. */
export function parseForm<S extends z.ZodType>(schema: S, body: unknown): FormResult<z.output<S>> {
  const values = formValues(body);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: Record<string, MessageKey> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= issue.message as MessageKey;
  }
  return { ok: false, errors, values };
}

/** Only plain texts: a repeated field keeps its last value, as a browser's own behaviour with a hidden twin. */
export function formValues(body: unknown): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  if (typeof body !== 'object' || body === null) return values;
  for (const [name, value] of Object.entries(body)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (typeof last === 'string') values[name] = last;
  }
  return values;
}
