export { competencesRoutes as resultRoutes } from './results.routes.tsx';
