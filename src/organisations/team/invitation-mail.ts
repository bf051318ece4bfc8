import { linkMail } from '../../accounts/index.ts';
import type { Lang } from '../../messages.ts';
import { formatDate, translate } from '../../platform/i18n.ts';
import type { Mail } from '../../platform/mail.ts';

export interface InvitationMail {
  readonly to: string;
  readonly lang: Lang;
  readonly organisation: string;
  /** Who invites, as colleagues know them. */
  readonly from: string;
  readonly url: string;
  readonly expiresAt: Date;
}

export function invitationMail({ to, lang, organisation, from, url, expiresAt }: InvitationMail): Mail {
  const t = translate(lang);
  return linkMail(
    to,
    t('team.mail-subject', { organisation }),
    [
      t('team.mail-who', { from, organisation }),
      t('team.mail-how', { until: formatDate(lang, expiresAt, 'time') }),
    ],
    { label: t('team.mail-link'), url },
    t('team.mail-not-you'),
    lang,
  );
}
