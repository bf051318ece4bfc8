import type { MessageKey } from '../messages.ts';
import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';

/** A code typed by hand; a wrong one stays in the field with what to check. */
export function EnterCodePage({ code, error }: { code: string; error: MessageKey | null }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('participations.enter-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('participations.enter-title')}</h1>
        <p class="lead soft">{t('participations.enter-lead')}</p>
        <form class="join" method="get" action={routes.enterCode()} novalidate>
          <label class="label" for="code">
            {t('participations.enter-label')}
          </label>
          <div>
            <input
              type="text"
              class="input code"
              id="code"
              name="code"
              value={code}
              maxLength={20}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              aria-describedby={error ? 'code-erreur code-aide' : 'code-aide'}
              aria-invalid={error ? 'true' : undefined}
            />
            <button type="submit" class="btn">
              {t('participations.enter-button')}
            </button>
          </div>
          {error && (
            <p class="error" id="code-erreur" role="alert">
              {t(error)}
            </p>
          )}
          <p class="hint" id="code-aide">
            {t('participations.enter-hint')}
          </p>
        </form>
      </section>
    </PublicLayout>
  );
}
