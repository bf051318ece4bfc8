export interface Segment {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** Two or three ways to look at one thing, as links: the address keeps the choice. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav class="segments" aria-label={label}>
      {segments.map((segment) => (
        <a key={segment.href} href={segment.href} aria-current={segment.current ? 'true' : undefined}>
          {segment.label}
        </a>
      ))}
    </nav>
  );
}
