import { LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePage } from '../../ui/page.ts';

interface Props {
  /** The stream of this very view, and what the page shows of it. */
  readonly stream: string;
  readonly version: string;
  /** The page itself, once and by itself every thirty seconds: for browsers where no script runs. */
  readonly page: string;
  readonly autoPage: string;
  readonly auto: boolean;
  readonly project?: string;
}

/** Says whether the page moves by itself, and how else to have it fresh. The script wakes the first line. */
export function LiveBar({ stream, version, page, autoPage, auto, project }: Props) {
  const { t } = usePage();
  return (
    <div
      class="live row row--apart small"
      data-live={stream}
      data-version={version}
      data-on={t('follow.live-on')}
      data-wait={t('follow.live-wait')}
      data-polls={t('follow.live-polls')}
      data-over={t('follow.live-over')}
    >
      <p class="live__state" hidden data-live-state="">
        <span class="live__dot" aria-hidden="true" />
        <span data-live-word="" />
      </p>
      <p class="sr" role="status" data-live-say="" />
      <p class="row live__way">
        <a href={page} data-live-reload="">
          {t('follow.refresh')}
        </a>
        <noscript>
          <a href={auto ? page : autoPage}>{t(auto ? 'follow.auto-stop' : 'follow.auto')}</a>
        </noscript>
      </p>
      {project !== undefined && (
        <LinkButton look="quiet" size="small" href={project}>
          <Icon name="screen" /> {t('follow.project')}
        </LinkButton>
      )}
    </div>
  );
}
