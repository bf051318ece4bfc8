import type { Lang } from '../messages.ts';
import { translate } from '../platform/i18n.ts';
import type { Mail } from '../platform/mail.ts';
import { writeMail } from '../platform/mail-layout.ts';

/** A mail whose point is one link, in the language of who reads it. */
export function linkMail(
  to: string,
  subject: string,
  paragraphs: readonly string[],
  link: { label: string; url: string },
  closing: string,
  lang: Lang = 'fr',
): Mail {
  return writeMail({ lang, to, subject, paragraphs, link, closing });
}

export function resetPasswordMail(lang: Lang, to: string, firstName: string, url: string): Mail {
  const t = translate(lang);
  return linkMail(
    to,
    t('accounts.reset-mail-subject'),
    [t('accounts.mail-hello', { firstName }), t('accounts.reset-mail-why'), t('accounts.reset-mail-how')],
    { label: t('accounts.reset-mail-link'), url },
    t('accounts.reset-mail-not-you'),
    lang,
  );
}
