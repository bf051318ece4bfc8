import { parseDocument } from 'yaml';
import type { makeQuestion } from '../../src/content/make-question.ts';
import { type Action, type Answer, play, STATE_FIELD, validateAnswer } from '../../src/engine/index.ts';

type ActQuestion = Extract<ReturnType<typeof makeQuestion>, { type: 'act' }>;

/**
 * Acts as they stand in a review, `create, name: Hiver` each: the samples of an item without their braces and their `do`. They are
 * played, and the state they leave goes through what a browser sends. One that does nothing is a slip of the reviewer.
 */
export function readActs(question: ActQuestion, parts: readonly string[]): Answer | string {
  const acts: Action[] = [];
  for (const part of parts) {
    const read = parseDocument(`{ do: ${part} }`);
    if (read.errors.length > 0) return `« ${part} » is not an act`;
    acts.push(read.toJS());
  }
  const { state, idle } = play(question.scene, acts);
  if (idle !== null) return `« ${parts[idle]} » changes nothing`;
  const sent = validateAnswer(question, { [STATE_FIELD]: JSON.stringify(state) }, 1);
  return sent.ok ? sent.answer : `the product would not take what is left: ${sent.reason}`;
}
