import { LANGS } from '../messages.ts';
import { routes } from '../routes.ts';
import { usePage } from './page.ts';
import { PostButton } from './post-button.tsx';

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const;

export interface FooterProps {
  /** Class of the inner box, so that the footer stands under the page’s own column. */
  wrap?: string | undefined;
}

export function Footer({ wrap = 'wrap' }: FooterProps) {
  const { t, lang, url } = usePage();
  return (
    <footer class="foot">
      <div class={wrap}>
        <ul>
          <li>
            <a href={routes.help()}>{t('ui.help')}</a>
          </li>
          <li>
            <a href={routes.accessibility()}>{t('ui.accessibility')}</a>
          </li>
          <li>
            <a href={routes.privacy()}>{t('ui.privacy')}</a>
          </li>
          <li>
            <a href={routes.legal()}>{t('ui.legal')}</a>
          </li>
          <li>
            <a href={routes.terms()}>{t('ui.terms')}</a>
          </li>
          {LANGS.filter((other) => other !== lang).map((other) => (
            <li key={other}>
              <PostButton action={routes.language()} fields={{ lang: other, retour: url }} lang={other}>
                {LANGUAGE_NAMES[other]}
              </PostButton>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
