export { buildRelease } from './build-release.ts';
export { CompetenceName } from './competence-name.tsx';
export { contentRoutes } from './content.routes.tsx';
export { readContent } from './read-content.ts';
export {
  areasOf,
  findCompetence,
  getItem,
  getSkill,
  type ItemForPupil,
  itemForPupil,
  itemWithout,
  outlineOf,
  resolveTarget,
  skillsOfCompetence,
  stageOf,
  type TargetChoice,
  type TargetOutline,
  targetOf,
  tutorialsOfSkill,
} from './read-release.ts';
export type { Release, Tutorial } from './release.ts';
export { openReleaseStore, type ReleaseStore } from './release-store.ts';
export { simulatorRoutes } from './simulator.routes.tsx';
