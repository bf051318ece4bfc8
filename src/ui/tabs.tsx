export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  /** Id of the count, for a script that keeps it true. */
  readonly countId?: string | undefined;
  readonly current?: boolean | undefined;
}

/** Views of one thing, as real links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <TabCount id={tab.countId} count={tab.count} />}
        </a>
      ))}
    </nav>
  );
}

export const TabCount = ({ id, count }: { id: string | undefined; count: number }) => (
  <span id={id}> {count}</span>
);
