import type { Lang } from '../messages.ts';
import { BRAND } from '../ui/brand.ts';
import { translate } from './i18n.ts';
import type { Mail } from './mail.ts';

export interface Letter {
  readonly lang: Lang;
  readonly to: string;
  readonly subject: string;
  /** Plain text: shown as it is, in the text and in the HTML. */
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly url: string } | undefined;
  readonly closing?: string | undefined;
}

/**
 * The one layout of all mails. Text and HTML say the same; the HTML is made of a table and inline styles, for that is what mail
 * programs understand, and asks for nothing on the network.
 */
export function writeMail(letter: Letter): Mail {
  const { lang, to, subject, paragraphs, link, closing } = letter;
  const footer = translate(lang)('ui.mail-footer', { app: BRAND.app });
  const text = [
    ...paragraphs,
    ...(link ? [`${link.label}\n${link.url}`] : []),
    ...(closing ? [closing] : []),
    `-- \n${footer}`,
  ].join('\n\n');
  const body = [
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${lines(paragraph)}</p>`),
    ...(link ? [button(link)] : []),
    ...(closing ? [`<p style="margin:0;color:#46585f">${lines(closing)}</p>`] : []),
  ].join('');
  return { to, subject, text, html: frame(lang, subject, body, footer) };
}

const button = ({ label, url }: { label: string; url: string }): string =>
  `<p style="margin:24px 0 8px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 24px;border-radius:14px;background:#0f6272;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></p>` +
  `<p style="margin:0 0 24px;font-size:13px;color:#46585f;word-break:break-all">${escapeHtml(url)}</p>`;

function frame(lang: Lang, subject: string, body: string, footer: string): string {
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>` +
    '<body style="margin:0;background:#faf7f1;color:#14252b;font:16px/1.5 Verdana,Arial,sans-serif">' +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">' +
    '<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px">' +
    `<tr><td style="padding:0 8px 16px;font-size:20px;font-weight:bold;color:#06323b">${escapeHtml(BRAND.app)}</td></tr>` +
    `<tr><td style="padding:24px;background:#ffffff;border:1px solid #d9ded9;border-radius:12px">${body}</td></tr>` +
    `<tr><td style="padding:16px 8px;font-size:13px;color:#46585f">${escapeHtml(footer)}</td></tr>` +
    '</table></td></tr></table></body></html>'
  );
}

/** What people typed may hold line breaks (a reason, a comment). */
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  );
