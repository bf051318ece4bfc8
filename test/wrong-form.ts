import {
  formFieldName,
  OPTIONS_FIELD,
  play,
  publicQuestion,
  type Question,
  questionSeed,
  STATE_FIELD,
} from '../src/engine/index.ts';

type Form = Record<string, string | string[]>;

/** A complete answer, as a browser would send it, that is not the right one. */
export function wrongForm(question: Question, seed: number, itemId: string): Form {
  if ('options' in question) {
    const shown = publicQuestion(question, questionSeed(seed, itemId));
    const wrong = new Set(question.options.filter(({ correct }) => !correct).map(({ text }) => text));
    const values = 'options' in shown ? shown.options.filter(({ text }) => wrong.has(text)) : [];
    return { [OPTIONS_FIELD]: values.slice(0, 1).map(({ value }) => value) };
  }
  if (question.type === 'act') return { [STATE_FIELD]: JSON.stringify(play(question.scene, []).state) };
  const fields = 'fields' in question ? question.fields : [question.field];
  return Object.fromEntries(
    fields.map(({ name, format, options }) => {
      const accepted =
        question.type === 'texts'
          ? (question.accept[name] ?? [])
          : question.type === 'text'
            ? question.accept
            : Object.values(question.groups).flat();
      const other = options.find((option) => !accepted.includes(option));
      return [
        formFieldName(name),
        format === 'select' ? (other ?? '') : format === 'number' ? '987654321' : 'zzzz',
      ];
    }),
  );
}
