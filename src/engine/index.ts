export { acceptsText } from './correction/accepts.ts';
export { CHECKS, type Check } from './question-types/act/checks.ts';
export type {
  ActQuestion,
  Answer,
  AnyOrderQuestion,
  ChoiceOption,
  ChoiceQuestion,
  Field,
  FieldFormat,
  PublicField,
  PublicOption,
  PublicQuestion,
  Question,
  RawAnswer,
  Score,
  TextQuestion,
  TextsQuestion,
  Tolerance,
  Validation,
} from './question-types/question.ts';
export { answerPart, formFieldName, OPTIONS_FIELD, STATE_FIELD } from './question-types/raw-answer.ts';
export {
  describeAnswer,
  expectedAnswer,
  publicQuestion,
  scoreAnswer,
  validateAnswer,
} from './question-types/registry.ts';
export { questionSeed } from './random.ts';
export {
  type CampaignResult,
  type CompetenceResult,
  campaignResult,
  type ResultCounts,
  skillsToReview,
} from './results.ts';
export {
  type CompetenceScore,
  PIX_PER_LEVEL,
  type ProfileScore,
  profileScore,
} from './scores.ts';
export { type Action, play, type Scene, type SimulatorName } from './simulators/registry.ts';
export { originalStrategy } from './strategies/original.ts';
export { expectedRemaining, type Remaining } from './strategies/ours/expected-remaining.ts';
export { type Ending, endingWith, oursStrategy, USUAL_ENDING } from './strategies/ours/ours.ts';
export { masteryOf } from './strategies/ours/read-knowledge.ts';
export type {
  ChoiceReason,
  ChoiceTrace,
  DatedAnswer,
  Decision,
  Knowledge,
  KnownSkill,
  PastAnswer,
  QuestionType,
  SkillSource,
  SkillStatus,
  Strategy,
  Target,
  TargetItem,
  TargetSkill,
  Verdict,
  WeighedSkill,
} from './types.ts';
