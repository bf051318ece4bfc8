export { accountRoutes } from './accounts.routes.tsx';
export { createAccount, hashPassword } from './create-account.ts';
export { linkMail } from './mails.ts';
export { warmUpPasswordRule } from './password-rule.ts';
export { type Act, recordAct } from './record-act.ts';
export { registerSession } from './session.ts';
export { verifyAddress } from './verified-account.ts';
