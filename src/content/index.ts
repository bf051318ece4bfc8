export { buildRelease } from './build-release.ts';
export { CompetenceName, TubeName } from './competence-name.tsx';
export { contentRoutes } from './content.routes.tsx';
export {
  areasOf,
  atSurface,
  findCompetence,
  findItem,
  findTube,
  getItem,
  getSkill,
  getSurface,
  type ItemForPupil,
  itemForPupil,
  itemWithout,
  minutesFor,
  outlineOf,
  type ResolvedTarget,
  resolveTarget,
  type StageReached,
  skillsOfCompetence,
  skillsOfTubes,
  stageOf,
  stagesOf,
  type TargetChoice,
  type TargetOutline,
  targetOf,
  tubesOfCompetence,
  tutorialsOfSkill,
} from './read-release.ts';
export { type ReadyTarget, readyTargets } from './ready-targets.ts';
export type { Item, Release, Skill, Tube, Tutorial } from './release.ts';
export { openReleaseStore, type ReleaseStore } from './release-store.ts';
export { type Remark, remarksOf } from './remarks.ts';
export { simulatorRoutes } from './simulator.routes.tsx';
