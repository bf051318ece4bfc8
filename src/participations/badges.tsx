import type { StoredBadge } from '../../db/types.ts';
import { findTube, getSkill, type Release } from '../content/index.ts';
import {
  type BadgeProgress,
  badgeProgress,
  type CriterionProgress,
  type Knowledge,
  type Target,
} from '../engine/index.ts';
import { BadgeMark } from '../ui/badge-mark.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Fold } from '../ui/fold.tsx';
import { usePage } from '../ui/page.ts';
import { State } from '../ui/pebble.tsx';

export type ShownBadge = Pick<StoredBadge, 'key' | 'title' | 'message'> & BadgeProgress;

/** The thematic results of a campaign, with how far someone is from each; none when the campaign has none. */
export const badgesOf = (
  badges: readonly StoredBadge[] | null,
  target: Target,
  knowledge: Knowledge,
): ShownBadge[] => (badges ?? []).map((badge) => ({ ...badge, ...badgeProgress(badge, target, knowledge) }));

/** For the person: what was won, then what is left to win and what it takes. */
export function MyBadges({ badges, release }: { badges: readonly ShownBadge[]; release: Release }) {
  const { t, lang } = usePage();
  if (badges.length === 0) return null;
  const won = badges.filter((badge) => badge.won);
  const left = badges.filter((badge) => !badge.won);
  return (
    <section class="flow" aria-labelledby="badges">
      <h2 id="badges">{t('participations.badges-title')}</h2>
      {won.length === 0 && <p class="soft">{t('participations.badges-none')}</p>}
      <ul class="badges">
        {won.map(({ key, title, message }) => (
          <li key={key} class="card badge">
            <BadgeMark won />
            <div>
              <h3>{title[lang] ?? title.fr}</h3>
              <p>{message[lang] ?? message.fr}</p>
            </div>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <Fold summary={t('participations.badges-left', { count: left.length })} open={won.length === 0}>
          <ul class="badges">
            {left.map(({ key, title, criteria }) => (
              <li key={key} class="badge">
                <BadgeMark won={false} />
                <div>
                  <h3 class="label">{title[lang] ?? title.fr}</h3>
                  <Criteria criteria={criteria} release={release} />
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

/** For the teacher: each badge, won or not, and why. */
export function BadgeTable({ badges, release }: { badges: readonly ShownBadge[]; release: Release }) {
  const { t, lang } = usePage();
  if (badges.length === 0) return null;
  const columns: Column<ShownBadge>[] = [
    { label: t('results.column-badge'), kind: 'head', cell: ({ title }) => title[lang] ?? title.fr },
    {
      label: t('results.column-state'),
      cell: ({ won }) => (
        <State shape={won ? 'full' : 'hollow'}>{t(won ? 'results.badge-won' : 'results.badge-left')}</State>
      ),
    },
    {
      label: t('results.column-criteria'),
      kind: 'wide',
      cell: ({ criteria }) => <Criteria criteria={criteria} release={release} />,
    },
  ];
  return (
    <DataTable
      title={t('results.badges-title')}
      note={t('results.badges-note')}
      columns={columns}
      rows={badges}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}

/** How many skills of which subjects, and how many it takes. */
function Criteria({ criteria, release }: { criteria: readonly CriterionProgress[]; release: Release }) {
  const { t } = usePage();
  const about = useSubjects(release);
  return (
    <ul class="small">
      {criteria.map(({ whole, skillIds, validated, least, holds }) => (
        <li key={skillIds.join(' ')}>
          {t(holds ? 'participations.badge-holds' : 'participations.badge-missing', {
            about: whole ? t('participations.badge-whole') : about(skillIds),
            validated,
            of: skillIds.length,
            least: least ?? 0,
          })}
        </li>
      ))}
    </ul>
  );
}

function useSubjects(release: Release): (skillIds: readonly string[]) => string {
  const { t, lang } = usePage();
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  return (skillIds) => {
    const tubes = new Set(skillIds.map((id) => getSkill(release, id).tubeId));
    return list.format(
      [...tubes].map((id) => {
        const title = findTube(release, id)?.title;
        return t('participations.badge-subject', { title: title?.[lang] ?? title?.fr ?? id });
      }),
    );
  };
}
