import type { RawAnswer } from './question.ts';

/** Name of the radio buttons or check boxes in the form. */
export const OPTIONS_FIELD = 'reponse';

/** Name of the field that holds the state of a simulator. */
export const STATE_FIELD = 'etat';

/** Name of a text field in the form. */
export function formFieldName(name: string): string {
  return `champ-${name}`;
}

/**
 * The part of a posted form that is the answer. `validateAnswer` refuses every other field, so that a route with
 * fields of its own (a button, a position) passes its form through here first.
 */
export function answerPart(form: RawAnswer): RawAnswer {
  const isAnswer = (name: string) =>
    [OPTIONS_FIELD, STATE_FIELD].includes(name) || name.startsWith(formFieldName(''));
  return Object.fromEntries(Object.entries(form).filter(([name]) => isAnswer(name)));
}

/** Whether nothing else was sent. */
export function hasOnlyNames(raw: RawAnswer, names: readonly string[]): boolean {
  return Object.entries(raw).every(([name, value]) => value === undefined || names.includes(name));
}
