import type { Item, Release } from '../src/content/index.ts';
import type { Question } from '../src/engine/index.ts';

type Surface = Pick<Item, 'picture' | 'files' | 'text' | 'question'>;

/** Stands wherever a text was that only the correction may show. */
export const CANARY = 'Ceci ne se lit qu’après la réponse.';

/** The same release with every solution made another one: what a page shows before the answer must not depend on it. */
export function withFalseSolutions(release: Release): Release {
  return {
    ...release,
    items: mapValues(release.items, falseItem),
    skills: mapValues(release.skills, (skill) => ({
      ...skill,
      hint: { fr: CANARY, en: CANARY },
      goal: { fr: CANARY, en: CANARY },
      tutorials: [],
    })),
  };
}

const mapValues = <T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));

const falseItem = (item: Item): Item => ({
  ...item,
  ...falseSurface(item),
  do: !item.do,
  ...(item.surfaces && { surfaces: item.surfaces.map(falseSurface) }),
});

const falseSurface = ({ picture, files, text, question }: Surface): Surface => ({
  picture,
  files,
  text: { ...text, feedback: CANARY },
  question: falseQuestion(question),
});

function falseQuestion(question: Question): Question {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return {
        ...question,
        options: question.options.map((option) => ({ ...option, correct: !option.correct, why: CANARY })),
      };
    case 'text':
      return { ...question, field: { ...question.field, tolerance: [] }, accept: [CANARY] };
    case 'texts':
      return {
        ...question,
        fields: question.fields.map((field) => ({ ...field, tolerance: [] })),
        accept: mapValues(question.accept, () => [CANARY]),
      };
    case 'texts-any-order':
      return {
        ...question,
        fields: question.fields.map((field) => ({ ...field, tolerance: [] })),
        groups: Object.fromEntries(
          [...question.fields, ...question.fields].map((_, i) => [`${CANARY} ${i}`, [CANARY]]),
        ),
      };
    case 'act':
      return { ...question, checks: [{ at: CANARY, say: CANARY, is: CANARY }], solution: [] };
  }
}

/** Texts of one surface that only the correction may show. */
export function tellingTexts({ text, question }: Surface, release: Release, skillId: string): string[] {
  const ofQuestion =
    'options' in question
      ? question.options.flatMap(({ why }) => why ?? [])
      : question.type === 'act'
        ? question.checks.map(({ say }) => say)
        : [];
  return [text.feedback, release.skills[skillId]?.hint?.fr ?? '', ...ofQuestion].filter(
    (told) => told !== '',
  );
}

/** What one would type, in a field or in a simulator. */
export function typedTexts(question: Question): string[] {
  if ('options' in question) return [];
  if (question.type === 'act')
    // An address is chosen among contacts, who are there to be read.
    return question.solution
      .filter((action) => !['to', 'cc', 'bcc'].includes(String((action as { line?: unknown }).line)))
      .flatMap((action) =>
        Object.entries(action).flatMap(([key, value]) =>
          (key === 'text' || key === 'name') && typeof value === 'string' ? [value] : [],
        ),
      );
  const lists =
    question.type === 'text'
      ? [question.accept]
      : Object.values('accept' in question ? question.accept : question.groups);
  const offered =
    'fields' in question ? question.fields.flatMap(({ options }) => options) : question.field.options;
  return lists.flat().filter((accepted) => !offered.includes(accepted));
}
