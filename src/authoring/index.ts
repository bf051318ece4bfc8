export { type AuthoringDeps, authoringRoutes } from './authoring.routes.tsx';
