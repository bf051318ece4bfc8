import { routes } from '../routes.ts';
import { usePage } from './page.ts';

/** In the demo, one line that nobody can take for a real school. */
export function DemoStrip() {
  const { t, demo } = usePage();
  if (!demo) return null;
  return (
    <aside class="demo-strip" aria-label={t('ui.demo-label')}>
      <p class="wrap">
        {t('ui.demo')} <a href={routes.demoMails()}>{t('ui.demo-mails')}</a>
      </p>
    </aside>
  );
}
