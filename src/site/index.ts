export { HomePage } from './home.page.tsx';
export { siteRoutes } from './site.routes.tsx';
