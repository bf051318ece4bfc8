import type { Lang, MessageKey } from '../messages.ts';
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

/** Greets, says why, gives one link and what to do if it was not you. */
function accountMail(
  lang: Lang,
  to: string,
  firstName: string,
  url: string,
  words: Record<'subject' | 'why' | 'how' | 'link' | 'otherwise', MessageKey>,
): Mail {
  const t = translate(lang);
  return linkMail(
    to,
    t(words.subject),
    [t('accounts.mail-hello', { firstName }), t(words.why), t(words.how)],
    { label: t(words.link), url },
    t(words.otherwise),
    lang,
  );
}

export const resetPasswordMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'accounts.reset-mail-subject',
    why: 'accounts.reset-mail-why',
    how: 'accounts.reset-mail-how',
    link: 'accounts.reset-mail-link',
    otherwise: 'accounts.reset-mail-not-you',
  });

export const manyFailuresMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'accounts.failures-mail-subject',
    why: 'accounts.failures-mail-why',
    how: 'accounts.failures-mail-how',
    link: 'accounts.failures-mail-link',
    otherwise: 'accounts.failures-mail-otherwise',
  });

export const alreadySignedUpMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'accounts.taken-mail-subject',
    why: 'accounts.taken-mail-why',
    how: 'accounts.taken-mail-how',
    link: 'accounts.taken-mail-link',
    otherwise: 'accounts.taken-mail-otherwise',
  });

export const newAddressMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'account.address-mail-subject',
    why: 'account.address-mail-why',
    how: 'account.address-mail-how',
    link: 'account.address-mail-link',
    otherwise: 'account.address-mail-otherwise',
  });

export const addressTakenMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'account.address-mail-subject',
    why: 'account.address-taken-why',
    how: 'account.address-taken-how',
    link: 'accounts.taken-mail-link',
    otherwise: 'account.address-mail-otherwise',
  });

/** To the address that an account has left. */
export const addressLeftMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'account.left-mail-subject',
    why: 'account.left-mail-why',
    how: 'account.left-mail-how',
    link: 'account.left-mail-link',
    otherwise: 'account.left-mail-otherwise',
  });

export const passwordChangedMail = (lang: Lang, to: string, firstName: string, url: string): Mail =>
  accountMail(lang, to, firstName, url, {
    subject: 'account.password-mail-subject',
    why: 'account.password-mail-why',
    how: 'account.password-mail-how',
    link: 'accounts.reset-mail-link',
    otherwise: 'account.password-mail-otherwise',
  });
