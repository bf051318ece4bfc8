import { routes } from '../routes.ts';
import { BRAND } from '../ui/brand.ts';
import { LinkButton } from '../ui/button.tsx';
import { Document } from '../ui/document.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page.ts';
import { LiveBar } from './live/live-bar.tsx';
import { Projected, type ProjectedProps } from './projection-parts.tsx';

export interface ProjectionPageProps extends ProjectedProps {
  readonly version: string;
  /** Where one types the code, as one would say it. */
  readonly address: string;
  readonly dark: boolean;
  readonly auto: boolean;
}

/** The class on the wall, to be read from the back of the room. Who is where is nobody’s business unless the teacher says so. */
export function ProjectionPage(props: ProjectionPageProps) {
  const { t, assets } = usePage();
  const { campaign, group, names, dark, version, address, auto } = props;
  const here = { groupe: group, noms: names ? '1' : '', fond: dark ? 'sombre' : '' };
  const at = (change: Partial<typeof here>) => routes.projection({ id: campaign.id, ...here, ...change });
  return (
    <Document
      title={`${t('follow.project-title')} – ${campaign.name}`}
      product={BRAND.orga}
      script={assets.live}
      refreshEvery={auto ? 30 : undefined}
    >
      <main id="contenu" tabIndex={-1} class={dark ? 'wall wall--dark on-dark' : 'wall'}>
        <header class="wall__head">
          <h1>{group === '' ? campaign.name : `${campaign.name} – ${group}`}</h1>
          {campaign.archivedAt === null && (
            <p class="wall__code">
              <span>{t('follow.wall-join', { address })}</span> <b class="code">{campaign.code}</b>
            </p>
          )}
        </header>
        <Projected {...props} />
        <footer class="wall__foot">
          <LiveBar
            stream={routes.campaignStream({ id: campaign.id, vue: 'projection', ...here })}
            version={version}
            page={at({})}
            autoPage={routes.projection({ id: campaign.id, ...here, auto: '1' })}
            auto={auto}
          />
          <nav class="row small" aria-label={t('follow.wall-options')}>
            <a href={at({ noms: names ? '' : '1' })}>
              {t(names ? 'follow.names-hide' : 'follow.names-show')}
            </a>
            <a href={at({ fond: dark ? '' : 'sombre' })}>{t(dark ? 'follow.light' : 'follow.dark')}</a>
            <LinkButton look="quiet" size="small" href={routes.campaign({ id: campaign.id, groupe: group })}>
              <Icon name="previous" /> {t('follow.wall-back')}
            </LinkButton>
          </nav>
        </footer>
      </main>
    </Document>
  );
}
