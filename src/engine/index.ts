export {
  type Badge,
  type BadgeProgress,
  badgeProgress,
  type CriterionProgress,
  criteriaOf,
} from './badges.ts';
export { type Calibration, calibrate, LEAST_ANSWERS } from './calibration/calibrate.ts';
export { type Finding, findingsOf } from './calibration/findings.ts';
export { type Observation, observe } from './calibration/observe.ts';
export {
  CLASS_MASTERS,
  type ClassCompetence,
  type ClassCounts,
  type ClassResult,
  type ClassSkill,
  type ClassTube,
  classResult,
  nextStepOf,
  type Spread,
  spreadOf,
  workFirst,
} from './class-result.ts';
export {
  type Comparison,
  compareGroup,
  compareResults,
  type GroupComparison,
  LEAST_COMMON,
  LEAST_PEOPLE,
  type SkillChange,
  type Trend,
} from './compare-results.ts';
export { acceptsText } from './correction/accepts.ts';
export { comparedText } from './correction/compared-text.ts';
export {
  LEAST_GROUP,
  type Learner,
  MOST_GROUP,
  type NeedGroup,
  type NeedGroups,
  needGroups,
} from './need-groups.ts';
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
export { drawSurface, hashIntegers, questionSeed } from './random.ts';
export {
  type CampaignResult,
  type CompetenceResult,
  campaignResult,
  competenceToWorkOn,
  type ResultCounts,
  skillsToReview,
  type TubeResult,
  tubeResults,
  wholePercent,
} from './results.ts';
export {
  type CompetenceScore,
  PIX_PER_LEVEL,
  type ProfileScore,
  profileScore,
} from './scores.ts';
export { type Action, play, type Scene, type SimulatorName } from './simulators/registry.ts';
export { originalStrategy } from './strategies/original.ts';
export { guessByType } from './strategies/ours/noise.ts';
export { oursStrategy } from './strategies/ours/ours.ts';
export { plannedLength } from './strategies/ours/planned-length.ts';
export { masteryOf } from './strategies/ours/read-knowledge.ts';
export { remainingQuestions } from './strategies/ours/remaining-questions.ts';
export type {
  ChoiceReason,
  ChoiceTrace,
  DatedAnswer,
  Decision,
  ItemParameters,
  Knowledge,
  KnownSkill,
  Length,
  PastAnswer,
  QuestionType,
  SkillParameters,
  SkillSource,
  SkillStatus,
  Strategy,
  Target,
  TargetItem,
  TargetSkill,
  Verdict,
  WeighedSkill,
} from './types.ts';
