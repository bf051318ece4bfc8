export { type Band, countIn, stageBands, tenBands } from './bands.ts';
export { GroupChooser, NothingToAdd } from './class-frame.tsx';
export { type ClassPageProps, inGroup, readClassPage } from './class-reading.ts';
export { useOneDecimal } from './collective.page.tsx';
export type { ClassReading } from './read-class.ts';
export { competencesRoutes as resultRoutes } from './results.routes.tsx';
export { SkillGoal } from './skill-goal.tsx';
