import { formatDate } from '../platform/i18n.ts';
import type { KeptMail } from '../platform/mail.ts';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';

/** The demo's mailbox: a page instead of a mail server. Links in the texts work. */
export function DemoMailsPage({ mails }: { mails: readonly KeptMail[] }) {
  const { t, lang } = usePage();
  return (
    <PublicLayout title={t('accounts.demo-mails-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('accounts.demo-mails-title')}</h1>
        <p class="soft">{t('accounts.demo-mails-lead')}</p>
        {mails.length === 0 && <p class="card">{t('accounts.demo-mails-none')}</p>}
        {mails.map((mail) => (
          <article class="card flow" key={mail.sentAt}>
            <h2 class="h3">{mail.subject}</h2>
            <p class="small soft">
              {t('accounts.demo-mails-to', { to: mail.to })} ·{' '}
              {formatDate(lang, new Date(mail.sentAt), 'time')}
            </p>
            <Prose html={markdown(mail.text.replace(/^(https?:\/\/\S+)$/gm, '<$1>'))} />
          </article>
        ))}
      </section>
    </PublicLayout>
  );
}
