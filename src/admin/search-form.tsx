import { usePage } from '../ui/page.ts';

interface Props {
  readonly action: string;
  readonly label: string;
  readonly search: string;
  /** What else the address holds. */
  readonly keep?: Readonly<Record<string, string>>;
  readonly clear: string;
}

/** One field to search a list by; the address is the state. */
export function SearchForm({ action, label, search, keep = {}, clear }: Props) {
  const { t } = usePage();
  return (
    <search>
      <form class="filters" method="get" action={action} aria-label={label}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="q">{label}</label>
          <input class="input" id="q" name="q" type="search" value={search} maxLength={100} />
        </div>
        <button type="submit" class="btn btn--quiet btn--small">
          {t('admin.search')}
        </button>
        {search !== '' && <a href={clear}>{t('admin.search-clear')}</a>}
      </form>
    </search>
  );
}
