export { accountRoutes } from './accounts.routes.tsx';
export { createAccount, hashPassword } from './create-account.ts';
export { warmUpPasswordRule } from './password-rule.ts';
export { registerSession } from './session.ts';
