import { routes } from '../routes.ts';
import { LinkButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { MissingStone } from './missing-stone.tsx';

export interface ErrorPageProps {
  status: 400 | 403 | 404 | 413 | 429 | 500 | 503;
  requestId: string;
}

/** Troubles that pass by themselves: the same address is worth another try. */
const PASSING: readonly number[] = [429, 500, 503];

/** What goes wrong, in one page: what happened, what is safe, the way out. */
export function ErrorPage({ status, requestId }: ErrorPageProps) {
  const { t, url } = usePage();
  return (
    <PublicLayout title={t(`errors.${status}-title`)}>
      {/* data-error: the script keeps its drafts, for what was sent may not have arrived. */}
      <div class="wrap oops" data-error={status}>
        <div class="flow">
          <h1>{t(`errors.${status}-title`)}</h1>
          <p class="lead">{t(`errors.${status}-text`)}</p>
          <p class="row">
            {PASSING.includes(status) ? (
              <LinkButton href={url}>{t('errors.retry')}</LinkButton>
            ) : (
              <LinkButton href={routes.home()}>{t('errors.home')}</LinkButton>
            )}
            <a href={PASSING.includes(status) ? routes.home() : routes.help()}>
              {t(PASSING.includes(status) ? 'errors.home' : 'errors.help')}
            </a>
          </p>
          <p class="small soft">{t('errors.number', { requestId })}</p>
        </div>
        <MissingStone />
      </div>
    </PublicLayout>
  );
}
