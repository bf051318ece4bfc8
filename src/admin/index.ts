export { adminRoutes } from './admin.routes.tsx';
