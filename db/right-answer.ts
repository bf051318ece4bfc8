import { play, publicQuestion, type Question, type RawAnswer } from '../src/engine/index.ts';

/** The form values of a right answer, as a browser would send them: for simulated pupils and tests. */
export function rightAnswer(question: Question, seed: number): RawAnswer {
  if (question.type === 'choice' || question.type === 'choices') {
    const shown = publicQuestion(question, seed);
    const right = new Set(question.options.filter((option) => option.correct).map((option) => option.text));
    return {
      reponse:
        'options' in shown
          ? shown.options.filter((option) => right.has(option.text)).map((option) => option.value)
          : [],
    };
  }
  if (question.type === 'text') return { [`champ-${question.field.name}`]: question.accept[0] ?? '' };
  if (question.type === 'texts')
    return Object.fromEntries(
      question.fields.map(({ name }) => [`champ-${name}`, question.accept[name]?.[0] ?? '']),
    );
  if (question.type === 'act') return { etat: JSON.stringify(play(question.scene, question.solution).state) };
  if (question.type !== 'texts-any-order') return {};
  const groups = Object.values(question.groups);
  return Object.fromEntries(question.fields.map(({ name }, i) => [`champ-${name}`, groups[i]?.[0] ?? '']));
}
