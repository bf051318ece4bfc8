import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { entryRoutes } from './entry.routes.tsx';
import { participantRoutes } from './participant.routes.tsx';
import { pupilRoutes } from './pupil.routes.tsx';
import { resultsRoutes } from './results.routes.tsx';
import { teacherRoutes } from './teacher.routes.tsx';

export { AnswerFields } from './answer-fields.tsx';
export { findParticipation } from './find-participation.ts';
export { ItemSupport } from './item-support.tsx';
export { learnFromAnswers } from './learn-from-answers.ts';
export { listMyParticipations } from './list-my-participations.ts';
export { countParticipations } from './list-participants.ts';
export { nextStep, progressRatio, readKnowledge } from './participation.ts';
export { passCheckpoint } from './pass-checkpoint.ts';
export { findForReplay, replayParticipation } from './replay-participation.ts';
export { shareResults } from './share-results.ts';
export { startParticipation } from './start-participation.ts';
export { submitAnswer } from './submit-answer.ts';
export { ChangeText, TrendMark } from './trend.tsx';

export function participationRoutes(app: FastifyInstance, deps: Deps): void {
  entryRoutes(app, deps);
  pupilRoutes(app, deps);
  resultsRoutes(app, deps);
  teacherRoutes(app, deps);
  participantRoutes(app, deps);
}
