import { type Campaign, CampaignHeader } from '../campaigns/index.ts';
import { CompetenceName, type Release } from '../content/index.ts';
import { LEAST_PEOPLE } from '../engine/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { TrendMark } from '../participations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { PrintButton } from '../ui/copy-button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import type { ComparedClass, ComparedCompetence, ComparedPerson } from './compare-class.ts';
import { type Comparable, MOST_PAIRS, SENDINGS } from './list-pairs.ts';

type Named = Pick<Campaign, 'id' | 'name' | 'createdAt'>;

export interface Compared extends ComparedClass {
  /** Null between two sendings of the same campaign. */
  readonly campaigns: { readonly before: Named; readonly after: Named } | null;
  /** Skills that both are about. */
  readonly skills: number;
  /** There are more people than are shown. */
  readonly more: boolean;
}

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly link: string;
  readonly choices: readonly Comparable[];
  readonly wanted: string;
  readonly group: string | null;
  readonly compared: Compared | null;
  readonly release: Release;
}

/** Progress, of the class and of each pupil, and how sure one can be of it. */
export function ComparisonPage(props: Props) {
  const { t } = usePage();
  const { member, campaign, link, choices, compared } = props;
  const nothing = choices.length === 0 && !campaign.multipleSendings;
  return (
    <OrgaLayout
      title={`${t('campaigns.tab-progress')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <CampaignHeader member={member} campaign={campaign} link={link} current="progress" />
      {nothing ? (
        <div class="card">
          <EmptyState title={t('results.compare-none-title')}>
            <p>{t('results.compare-none')}</p>
          </EmptyState>
        </div>
      ) : (
        <Chooser {...props} />
      )}
      {compared !== null && <Outcome {...props} compared={compared} />}
    </OrgaLayout>
  );
}

function Chooser({ campaign, choices, wanted, group }: Props) {
  const { t, lang } = usePage();
  return (
    <search>
      <form
        class="filters"
        method="get"
        action={routes.compareCampaigns(campaign)}
        aria-label={t('results.compare-label')}
      >
        <div class="field grow">
          <label for="avec">{t('results.compare-with')}</label>
          <select class="input" id="avec" name="avec" required>
            <option value="">{t('results.compare-choose')}</option>
            {campaign.multipleSendings && (
              <option value={SENDINGS} selected={wanted === SENDINGS}>
                {t('results.compare-sendings')}
              </option>
            )}
            {choices.map(({ id, name, createdAt, common }) => (
              <option key={id} value={id} selected={wanted === String(id)}>
                {t('results.compare-option', {
                  name,
                  date: formatDate(lang, createdAt),
                  count: common.length,
                })}
              </option>
            ))}
          </select>
        </div>
        {campaign.groups.length > 1 && (
          <div class="field">
            <label for="groupe">{t('results.filter-group')}</label>
            <select class="input" id="groupe" name="groupe">
              <option value="">{t('results.group-all')}</option>
              {campaign.groups.map((name) => (
                <option key={name} value={name} selected={name === group}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" class="btn btn--quiet btn--small">
          {t('results.compare')}
        </button>
      </form>
    </search>
  );
}

function Outcome({ campaign, compared, release }: Props & { compared: Compared }) {
  const { t, lang } = usePage();
  const { campaigns, people, skills, more } = compared;
  return (
    <>
      <div class="row row--apart">
        <h2>
          {campaigns === null
            ? t('results.compare-heading-sendings')
            : t('results.compare-heading', { before: campaigns.before.name, after: campaigns.after.name })}
        </h2>
        <PrintButton>{t('results.print')}</PrintButton>
      </div>
      <p class="soft">
        {campaigns !== null &&
          t('results.compare-dates', {
            before: formatDate(lang, campaigns.before.createdAt),
            after: formatDate(lang, campaigns.after.createdAt),
          })}{' '}
        {t('results.compare-basis', { skills, people: people.length })}
      </p>
      {people.length === 0 ? (
        <div class="card">
          <EmptyState title={t('results.compare-nobody-title')}>
            <p>{t('results.compare-nobody')}</p>
          </EmptyState>
        </div>
      ) : (
        <>
          <ClassWords compared={compared} />
          <Means compared={compared} />
          <ByCompetence compared={compared} release={release} />
          <ByPerson compared={compared} id={campaigns?.after.id ?? campaign.id} />
          {more && <p class="soft">{t('results.compare-more', { count: MOST_PAIRS })}</p>}
        </>
      )}
    </>
  );
}

function useNumber() {
  const { lang } = usePage();
  const signed = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return { signed: (n: number) => signed.format(n), plain: (n: number) => plain.format(n) };
}

function ClassWords({ compared: { group } }: { compared: Compared }) {
  const { t } = usePage();
  const { signed } = useNumber();
  const { trend, mean, halfWidth } = group;
  if (halfWidth === null)
    return (
      <Banner title={t('results.class-unknown-title')}>
        <p>{t('results.class-unknown', { count: LEAST_PEOPLE })}</p>
      </Banner>
    );
  const words = {
    mean: signed(mean),
    low: signed(mean - halfWidth),
    high: signed(mean + halfWidth),
    people: group.people,
  };
  switch (trend) {
    case 'up':
      return (
        <Banner tone="ok" title={t('results.class-up-title')}>
          <p>{t('results.class-up', words)}</p>
        </Banner>
      );
    case 'down':
      return (
        <Banner tone="warm" title={t('results.class-down-title')}>
          <p>{t('results.class-down', words)}</p>
        </Banner>
      );
    default:
      return (
        <Banner title={t('results.class-steady-title')}>
          <p>{t('results.class-steady', words)}</p>
        </Banner>
      );
  }
}

/** A skill is gained, kept, lost, still to review or not verified: the five shares of the mean pupil, as a bar and in words. */
function Means({ compared: { means, skills } }: { compared: Compared }) {
  const { t } = usePage();
  const { plain } = useNumber();
  const parts = (['gained', 'kept', 'lost', 'missed', 'unverified'] as const).map((key) => ({
    key,
    value: means[key],
    label: t(`results.change-${key}`),
  }));
  let from = 0;
  return (
    <section class="card flow" aria-labelledby="moyen">
      <h3 id="moyen">{t('results.means-title', { skills })}</h3>
      <svg class="changes" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ key, value }) => {
          const width = (100 * value) / Math.max(1, skills);
          const x = from;
          from += width;
          return <rect key={key} class={`change change--${key}`} x={x} y="0" width={width} height="6" />;
        })}
      </svg>
      <ul class="changes-key">
        {parts.map(({ key, value, label }) => (
          <li key={key}>
            <span class={`swatch change--${key}`} aria-hidden="true" /> <b>{plain(value)}</b> {label}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByCompetence({ compared, release }: { compared: Compared; release: Release }) {
  const { t } = usePage();
  const columns: Column<ComparedCompetence>[] = [
    {
      label: t('results.column-competence'),
      kind: 'head',
      cell: (c) => <CompetenceName release={release} code={c.competenceId} />,
    },
    { label: t('results.column-gained'), kind: 'number', cell: (c) => c.gained },
    { label: t('results.column-lost'), kind: 'number', cell: (c) => c.lost },
    { label: t('results.column-verified-twice'), kind: 'number', cell: (c) => c.verified },
  ];
  return (
    <DataTable
      title={t('results.by-competence')}
      note={t('results.compare-competence-note')}
      columns={columns}
      rows={compared.competences}
      rowKey={(c) => c.competenceId}
      empty={null}
    />
  );
}

function ByPerson({ compared, id }: { compared: Compared; id: number }) {
  const { t } = usePage();
  const { signed, plain } = useNumber();
  const columns: Column<ComparedPerson>[] = [
    {
      label: t('results.column-name'),
      kind: 'head',
      cell: (p) => (
        <a href={routes.participant({ id, participation: p.afterId })}>
          {p.lastName} <span class="light">{p.firstName}</span>
        </a>
      ),
    },
    { label: t('results.column-gained'), kind: 'number', cell: (p) => p.comparison.counts.gained },
    { label: t('results.column-kept'), kind: 'number', cell: (p) => p.comparison.counts.kept },
    { label: t('results.column-lost'), kind: 'number', cell: (p) => p.comparison.counts.lost },
    { label: t('results.column-unverified'), kind: 'number', cell: (p) => p.comparison.counts.unverified },
    {
      label: t('results.column-evolution'),
      kind: 'wide',
      cell: ({ comparison }) => (
        <>
          <TrendMark trend={comparison.trend} />
          <br />
          <span class="small soft">
            {t('results.net-and-margin', { net: signed(comparison.net), margin: plain(comparison.margin) })}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      title={t('results.by-pupil')}
      note={t('results.compare-person-note')}
      columns={columns}
      rows={compared.people}
      rowKey={(p) => p.afterId}
      empty={null}
    />
  );
}
