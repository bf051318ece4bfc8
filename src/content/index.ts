export { buildRelease } from './build-release.ts';
export { CompetenceName } from './competence-name.tsx';
export { contentRoutes } from './content.routes.tsx';
export {
  areasOf,
  findCompetence,
  getItem,
  getSkill,
  getSurface,
  type ItemForPupil,
  itemForPupil,
  outlineOf,
  resolveTarget,
  skillsOfCompetence,
  skillsOfTubes,
  stageOf,
  type TargetChoice,
  type TargetOutline,
  targetOf,
  tubesOfCompetence,
  tutorialsOfSkill,
} from './read-release.ts';
export type { Release, Tutorial } from './release.ts';
export { openReleaseStore, type ReleaseStore } from './release-store.ts';
export type { Remark } from './remarks.ts';
