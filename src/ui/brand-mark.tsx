const INKS = {
  light: ['#06323b', '#0f6272', '#f4a261'],
  dark: ['#8cc3c9', '#d6ebec', '#f4a261'],
} as const;

const PEBBLES = [
  'M10.2 14.2c5.9-.5 9.9 2.6 10 7.6.1 4.9-3.7 7.7-9.9 7.7-6.2 0-9.9-2.6-9.9-7.3 0-4.8 3.8-7.5 9.8-8z',
  'M23.6 8.2c4.5-.3 7.6 2 7.7 5.7.1 3.6-2.9 5.8-7.5 5.8-4.6 0-7.5-2-7.5-5.500s2.8-5.7 7.3-6z',
  'M14 1.1c3-.2 5.1 1.3 5.1 3.8 0 2.4-1.9 3.9-5 3.9-3.1 0-5-1.3-5-3.700s1.9-3.8 4.9-4z',
] as const;

export interface BrandMarkProps {
  name: string;
  href: string;
  /** What lies under the mark: `dark` on the river and on graphite. */
  on?: 'light' | 'dark' | undefined;
}

/** Three pebbles and the name, a link home. */
export function BrandMark({ name, href, on = 'light' }: BrandMarkProps) {
  return (
    <a class="brand" href={href}>
      <svg viewBox="0 0 34 30" aria-hidden="true">
        {PEBBLES.map((d, index) => (
          <path key={d} fill={INKS[on][index]} d={d} />
        ))}
      </svg>
      {name}
    </a>
  );
}

/** The same pebbles for the browser’s tab. */
export const ICON_URL = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -3 34 34">${PEBBLES.map((d, i) => `<path fill="${INKS.light[i]}" d="${d}"/>`).join('')}</svg>`,
)}`;
