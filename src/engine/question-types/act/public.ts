import type { ActQuestion, PublicQuestion } from '../question.ts';

/** The scene is not here: the page of the simulator has it, under its name. */
export function publicAct({ simulator, sceneId }: ActQuestion): PublicQuestion {
  return { type: 'act', simulator, sceneId };
}
