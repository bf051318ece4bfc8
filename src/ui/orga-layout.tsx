import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import type { IconName } from './icon.tsx';
import { usePage } from './page.ts';
import { Shell } from './shell.tsx';

export type OrgaPlace = 'campaigns' | 'team' | 'help';

export interface OrgaSpace {
  readonly name: string;
  readonly role: 'admin' | 'member';
  /** What links to this space say, when there are others. */
  readonly scope?: { readonly organisation?: number | undefined } | undefined;
  /** The person’s other spaces, to change to. */
  readonly others?: readonly { readonly id: number; readonly name: string }[] | undefined;
}

export interface OrgaLayoutProps {
  title: string;
  /** The space one works in; null where there is none yet (terms, no space). */
  organisation: OrgaSpace | null;
  place?: OrgaPlace | undefined;
  /** A script for this page alone. */
  script?: string | undefined;
  /** Seconds after which the page comes anew by itself: only where the reader asked for it. */
  refreshEvery?: number | undefined;
  /** The blocks of the page, set apart by the layout. */
  children: ComponentChildren;
}

export function OrgaLayout(props: OrgaLayoutProps) {
  const { title, organisation, place, script, refreshEvery, children } = props;
  const { t } = usePage();
  const scope = organisation?.scope ?? {};
  const link = (name: OrgaPlace, href: string, icon: IconName, label: string) => ({
    href,
    icon,
    label,
    current: name === place,
  });
  return (
    <Shell
      title={title}
      product={BRAND.orga}
      script={script}
      refreshEvery={refreshEvery}
      home={routes.orga(scope)}
      account={routes.account({ depuis: 'orga' })}
      links={[
        link('campaigns', routes.campaigns(scope), 'campaigns', t('ui.campaigns')),
        link('team', routes.team(scope), 'people', t('ui.team')),
        link('help', routes.help(), 'help', t('ui.help')),
      ]}
      above={
        organisation ? (
          <div class="side__org">
            <p>
              <b>{organisation.name}</b>
              {t(organisation.role === 'admin' ? 'ui.role-admin' : 'ui.role-member')}
            </p>
            <SpaceSwitch others={organisation.others ?? []} />
          </div>
        ) : null
      }
    >
      {children}
    </Shell>
  );
}

/** Other spaces of the person, as links: each page opened from there is of that space, in its own tab if one likes. */
function SpaceSwitch({ others }: { others: readonly { readonly id: number; readonly name: string }[] }) {
  const { t } = usePage();
  if (others.length === 0) return null;
  return (
    <details class="switch">
      <summary>{t('ui.change-space')}</summary>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <a href={routes.campaigns({ organisation: id })}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
