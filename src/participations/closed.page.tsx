import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';

/** A campaign that is over: calm, and nothing is lost. */
export function ClosedPage() {
  const { t } = usePage();
  return (
    <PublicLayout title={t('participations.closed-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('participations.closed-title')}</h1>
        <p class="lead">{t('participations.closed-text')}</p>
        <p>
          <a class="btn" href={routes.myCampaigns()}>
            {t('participations.closed-back')}
          </a>
        </p>
      </section>
    </PublicLayout>
  );
}
