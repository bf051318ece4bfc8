import { linkMail } from '../../accounts/index.ts';
import type { Lang } from '../../messages.ts';
import { translate } from '../../platform/i18n.ts';
import type { Mail } from '../../platform/mail.ts';
import { writeMail } from '../../platform/mail-layout.ts';
import { BRAND } from '../../ui/brand.ts';
import { CONFIRM_DAYS } from './confirm-request.ts';
import { CLAIM_DAYS } from './decide-request.ts';

interface Referent {
  readonly lang: Lang;
  readonly email: string;
  readonly firstName: string;
  readonly schoolName: string;
}

export function confirmAddressMail(to: Referent, url: string): Mail {
  const t = translate(to.lang);
  return linkMail(
    to.email,
    t('spaces.confirm-mail-subject', { school: to.schoolName }),
    [
      t('accounts.mail-hello', { firstName: to.firstName }),
      t('spaces.confirm-mail-why', { school: to.schoolName, orga: BRAND.orga }),
      t('spaces.confirm-mail-how', { days: CONFIRM_DAYS }),
    ],
    { label: t('spaces.confirm-mail-link'), url },
    t('spaces.confirm-mail-not-you'),
    to.lang,
  );
}

export function requestReceivedMail(to: Referent): Mail {
  const t = translate(to.lang);
  return writeMail({
    lang: to.lang,
    to: to.email,
    subject: t('spaces.received-mail-subject', { school: to.schoolName }),
    paragraphs: [
      t('accounts.mail-hello', { firstName: to.firstName }),
      t('spaces.received-mail-what', { school: to.schoolName, orga: BRAND.orga }),
      t('spaces.received-mail-next'),
    ],
  });
}

/** `claim` when the space waits for the one who opens the link. */
export function spaceOpenedMail(to: Referent, url: string, claim: boolean): Mail {
  const t = translate(to.lang);
  return linkMail(
    to.email,
    t('spaces.opened-mail-subject', { school: to.schoolName }),
    [
      t('accounts.mail-hello', { firstName: to.firstName }),
      t('spaces.opened-mail-what', { school: to.schoolName, orga: BRAND.orga }),
      claim
        ? t('spaces.opened-mail-claim', { days: CLAIM_DAYS })
        : t('spaces.opened-mail-enter', { email: to.email }),
    ],
    { label: t('spaces.opened-mail-link'), url },
    t('spaces.opened-mail-next'),
    to.lang,
  );
}

export function requestRefusedMail(to: Referent, reason: string, url: string): Mail {
  const t = translate(to.lang);
  return linkMail(
    to.email,
    t('spaces.refused-mail-subject', { school: to.schoolName }),
    [
      t('accounts.mail-hello', { firstName: to.firstName }),
      t('spaces.refused-mail-what', { school: to.schoolName, orga: BRAND.orga }),
      reason,
    ],
    { label: t('spaces.refused-mail-link'), url },
    t('spaces.refused-mail-next'),
    to.lang,
  );
}
