export { accountRoutes } from './accounts.routes.tsx';
export { createAccount, hashPassword } from './create-account.ts';
export { registerSession } from './session.ts';
