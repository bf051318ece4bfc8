import type { Enrolment } from '../accounts/index.ts';
import type { QrCode } from '../campaigns/index.ts';
import type { FormErrors } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  /** null: a telephone is enrolled, only its code is asked. */
  readonly enrolment: Enrolment | null;
  readonly qr: QrCode | null;
  readonly next: string;
  readonly errors: FormErrors;
}

export function SecondFactorPage({ enrolment, qr, next, errors }: Props) {
  const { t } = usePage();
  const form = { values: {}, errors };
  return (
    <AdminLayout title={t('admin.second-factor')}>
      <div class="head">
        <h1>{t('admin.second-factor')}</h1>
      </div>
      <form
        class="card flow measure-wide"
        method="post"
        action={routes.adminSecondFactor({ next })}
        novalidate
      >
        <ErrorSummary form={form} />
        {enrolment && qr ? <Enrol enrolment={enrolment} qr={qr} /> : <p>{t('admin.second-factor-pass')}</p>}
        <TextField
          name="code"
          label={t('admin.code-of-phone')}
          hint={t('admin.code-of-phone-hint')}
          form={form}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={9}
          look="short"
        />
        <SubmitButton>{t('admin.second-factor-button')}</SubmitButton>
        <p class="small soft">{t('admin.second-factor-lost')}</p>
      </form>
    </AdminLayout>
  );
}

/** As a picture to scan, and as a text for who cannot. */
function Enrol({ enrolment, qr }: { enrolment: Enrolment; qr: QrCode }) {
  const { t } = usePage();
  return (
    <>
      <p>{t('admin.second-factor-enrol')}</p>
      <figure class="qr">
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={t('admin.second-factor-qr')}
          shape-rendering="crispEdges"
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path d={qr.path} fill="#14252b" />
        </svg>
      </figure>
      <p>
        {t('admin.second-factor-text')}
        <br />
        <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </>
  );
}
