import { type PublicQuestion, type RawAnswer, STATE_FIELD } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';

interface Props {
  readonly question: Extract<PublicQuestion, { type: 'act' }>;
  readonly typed: RawAnswer;
  readonly releaseId: string;
}

/** A simulator in its sandbox; the state it tells of goes into the hidden field (browser/simulator.ts). */
export function SimulatorFrame({ question: { simulator, sceneId }, typed, releaseId }: Props) {
  const { t } = usePage();
  return (
    <div class="simulator">
      <iframe
        data-simulator
        title={t('participations.simulator-title', { name: t(`simulators.${simulator}-name`) })}
        src={routes.simulator({ simulator, release: releaseId, scene: sceneId })}
        sandbox="allow-scripts"
        width="100%"
        height={480}
      />
      <noscript>
        <p class="banner">{t('participations.simulator-noscript')}</p>
      </noscript>
      <p class="small soft">{t('participations.simulator-note')}</p>
      <textarea data-state name={STATE_FIELD} hidden value={String(typed[STATE_FIELD] ?? '')} />
    </div>
  );
}
