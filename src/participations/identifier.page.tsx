import type { CampaignByCode } from '../campaigns/index.ts';
import type { MessageKey } from '../messages.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly campaign: CampaignByCode;
  readonly label: string;
  readonly value: string;
  readonly error: MessageKey | null;
}

/** Asked once, before the first question, when the campaign wants an identifier. */
export function IdentifierPage({ campaign, label, value, error }: Props) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('participations.identifier-title')}>
      <form class="wrap wrap--ask start flow" method="post" action={routes.identifier(campaign)} novalidate>
        <h1>{t('participations.identifier-title')}</h1>
        <p class="lead">{t('participations.identifier-lead', { organisation: campaign.organisationName })}</p>
        <TextField
          name="identifiant"
          label={label}
          form={{ values: { identifiant: value }, errors: error === null ? {} : { identifiant: error } }}
          maxlength={255}
        />
        <p class="row">
          <SubmitButton>{t('participations.identifier-button')}</SubmitButton>
          <a class="btn btn--quiet" href={routes.landing(campaign)}>
            {t('participations.cancel')}
          </a>
        </p>
      </form>
    </PublicLayout>
  );
}
