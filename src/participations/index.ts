import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { activityRoutes } from './activity.routes.tsx';
import { deleteCampaignRoutes } from './delete-campaign.routes.tsx';
import { entryRoutes } from './entry.routes.tsx';
import { participantRoutes } from './participant.routes.tsx';
import { pupilRoutes } from './pupil.routes.tsx';
import { removalRoutes } from './removal.routes.tsx';
import { resultsRoutes } from './results.routes.tsx';

export { AnswerFields } from './answer-fields.tsx';
export { findParticipation } from './find-participation.ts';
export { ItemSupport } from './item-support.tsx';
export { learnFromAnswers } from './learn-from-answers.ts';
export { listMyParticipations } from './list-my-participations.ts';
export { countParticipations, searchedWords } from './list-participants.ts';
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
  activityRoutes(app, deps);
  removalRoutes(app, deps);
  participantRoutes(app, deps);
  deleteCampaignRoutes(app, deps);
}
