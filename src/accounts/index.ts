export { setLanguage } from './account/edit-account.ts';
export { type AccountMail, sendAccountMail } from './account-mails.ts';
export { accountRoutes } from './accounts.routes.tsx';
export { type AnonymiseResult, anonymiseUser } from './anonymise-user.ts';
export { createAccount, hashPassword } from './create-account.ts';
export { idleSince } from './find-session.ts';
export { linkMail } from './mails.ts';
export { endSessions } from './open-session.ts';
export { warmUpPasswordRule } from './password-rule.ts';
export { setPixAdmin } from './pix-admin-role.ts';
export { type Act, recordAct } from './record-act.ts';
export {
  beginEnrolment,
  type Enrolment,
  passSecondFactor,
  resetSecondFactor,
} from './second-factor/second-factor.ts';
export { registerSession } from './session.ts';
export { findBlocked, unlockAccount } from './unlock-account.ts';
export { findVerifiedAccount, verifyAddress } from './verified-account.ts';
