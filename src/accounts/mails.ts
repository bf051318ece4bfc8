import type { Translate } from '../platform/i18n.ts';
import type { Mail } from '../platform/mail.ts';

/** One plain layout for all mails: a greeting, paragraphs, one link. Text and HTML say the same. */
export function linkMail(
  to: string,
  subject: string,
  paragraphs: readonly string[],
  link: { label: string; url: string },
  closing: string,
): Mail {
  const text = [...paragraphs, `${link.label}\n${link.url}`, closing].join('\n\n');
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const button = `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p><p>${escapeHtml(link.url)}</p>`;
  const html = `<!doctype html><html><body>${body}${button}<p>${escapeHtml(closing)}</p></body></html>`;
  return { to, subject, text, html };
}

export function resetPasswordMail(t: Translate, to: string, firstName: string, url: string): Mail {
  return linkMail(
    to,
    t('accounts.reset-mail-subject'),
    [t('accounts.mail-hello', { firstName }), t('accounts.reset-mail-why'), t('accounts.reset-mail-how')],
    { label: t('accounts.reset-mail-link'), url },
    t('accounts.reset-mail-not-you'),
  );
}

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  );
