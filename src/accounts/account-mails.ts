import type { Deps } from '../deps.ts';
import type { Lang } from '../messages.ts';
import { routes } from '../routes.ts';
import { askNewAddress } from './account/change-email.ts';
import { makeAuth } from './auth.ts';
import { alreadySignedUpMail, manyFailuresMail, resetPasswordMail } from './mails.ts';

/**
 * A mail that may be for nobody: asked for whatever was typed, written only when there is such an account. The request that asks
 * does the same work in both cases, so neither its words nor its time tell which one it was.
 */
export type AccountMail =
  | { readonly kind: 'reset'; readonly email: string; readonly lang: Lang }
  | { readonly kind: 'many-failures' | 'sign-up-taken'; readonly email: string }
  | { readonly kind: 'new-address'; readonly userId: string; readonly email: string };

export async function sendAccountMail(deps: Deps, asked: AccountMail): Promise<void> {
  if (asked.kind === 'new-address') return askNewAddress(deps, asked);
  const user = await deps.db
    .selectFrom('users')
    .select(['email', 'firstName', 'lang'])
    .where('email', '=', asked.email)
    .executeTakeFirst();
  if (!user) return;
  const { email, firstName } = user;
  const { publicUrl } = deps.config;
  const forgot = publicUrl + routes.forgotPassword();
  switch (asked.kind) {
    case 'reset': {
      const lang = user.lang ?? asked.lang;
      const auth = makeAuth(deps.db, deps.config, ({ token }) =>
        deps.sendMail(resetPasswordMail(lang, email, firstName, publicUrl + routes.resetPassword({ token }))),
      );
      await auth.api.requestPasswordReset({ body: { email } });
      return;
    }
    case 'many-failures':
      return deps.sendMail(manyFailuresMail(user.lang ?? 'fr', email, firstName, forgot));
    case 'sign-up-taken':
      return deps.sendMail(alreadySignedUpMail(user.lang ?? 'fr', email, firstName, forgot));
  }
}
