import type { MessageKey } from '../messages.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { Stones } from '../ui/stones.tsx';

export const RULES: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: 'participations.rules-1-title', text: 'participations.rules-1' },
  { title: 'participations.rules-2-title', text: 'participations.rules-2' },
  { title: 'participations.rules-3-title', text: 'participations.rules-3' },
  { title: 'participations.rules-4-title', text: 'participations.rules-4' },
];

/** « Les règles du jeu »: one rule a screen, plain links between them, and a way past all of them. */
export function RulesPage({ id, title, screen }: { id: number; title: string; screen: number }) {
  const { t } = usePage();
  const rule = RULES[screen - 1];
  const last = screen === RULES.length;
  const skip = (
    <form method="post" action={routes.rules({ id })}>
      <SubmitButton size="big" look={last ? 'main' : 'quiet'}>
        {t(last ? 'participations.rules-start' : 'participations.rules-skip')}
      </SubmitButton>
    </form>
  );
  return (
    <PublicLayout title={`${t('participations.rules-title')} – ${title}`} variant="river" aside={title}>
      <div class="river on-dark">
        <section class="wrap wrap--read rest flow" aria-labelledby="titre">
          <p>{t('participations.rules-title')}</p>
          <Stones done={screen - 1} of={RULES.length} />
          <p class="sr">{t('participations.rules-step', { n: screen, total: RULES.length })}</p>
        </section>
      </div>
      <section class="wrap wrap--read start flow">
        <h1 id="titre">{rule && t(rule.title)}</h1>
        <p class="lead measure">{rule && t(rule.text)}</p>
        <div class="row start">
          {!last && (
            <a class="btn btn--big" href={`${routes.rules({ id })}?ecran=${screen + 1}`}>
              {t('participations.rules-next')}
            </a>
          )}
          {skip}
        </div>
      </section>
    </PublicLayout>
  );
}
