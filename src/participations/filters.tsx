import type { Campaign } from '../campaigns/index.ts';
import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { type ActivityQuery, activityParams, isFiltered } from './activity-query.ts';

/** What is shown and in which order, as a form that the address keeps. A stream never touches it: someone may be typing. */
export function Filters({ campaign, query }: { campaign: Campaign; query: ActivityQuery }) {
  const { t } = usePage();
  const { id } = campaign;
  const states = [
    ['', t('results.state-all')],
    ['en-cours', t('results.state-started')],
    ['a-envoyer', t('results.state-to-share')],
    ['recus', t('results.state-shared')],
  ] as const;
  const orders = [
    ['', t('follow.sort-name')],
    ['etat', t('follow.sort-state')],
    ['avancement', t('follow.sort-progress')],
    ['debut', t('follow.sort-started')],
  ] as const;
  const { tri } = activityParams(query);
  return (
    <search data-live-keep="">
      <form
        class="filters"
        method="get"
        action={routes.campaign({ id })}
        aria-label={t('results.filter-label')}
      >
        <div class="field">
          <label for="q">{t('results.filter-name')}</label>
          <input class="input" id="q" name="q" type="search" value={query.search} maxLength={100} />
        </div>
        <Choice id="etat" label={t('results.filter-state')} value={query.state} options={states} />
        {campaign.groups.length > 0 && (
          <Choice
            id="groupe"
            label={t('follow.filter-group')}
            value={query.group}
            options={[['', t('follow.group-all')], ...campaign.groups.map((name) => [name, name] as const)]}
          />
        )}
        <Choice
          id="tri"
          label={t('follow.sort')}
          value={tri}
          options={query.reversed ? [...orders, [tri, t('follow.sort-reversed')] as const] : orders}
        />
        <button type="submit" class="btn btn--quiet btn--small">
          {t('results.filter')}
        </button>
        {isFiltered(query) && <a href={routes.campaign({ id, tri })}>{t('results.filter-clear')}</a>}
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const Choice = ({ id, label, value, options }: ChoiceProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select class="input" id={id} name={id}>
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
