/** Outline icons, 24 × 24. A button made of an icon alone has a name of its own. */
const PATHS = {
  back: 'm14 6-6 6 6 6',
  forward: 'm10 6 6 6-6 6',
  up: 'M12 19V6M6.5 11.500 12 6l5.500 5.500',
  down: 'M12 5v13M6.500 12.500 12 18l5.500-5.500',
  plus: 'M12 5v14M5 12h14',
  close: 'm7 7 10 10M17 7 7 17',
  star: 'm12 4.500 2.300 4.800 5.200.700-3.800 3.600.900 5.200L12 16.300l-4.600 2.500.900-5.200L4.500 10l5.200-.700z',
  folder: 'M3.500 18.500v-12h6l2 2.500h9v9.500z',
  file: 'M6.500 3.500h7l4 4v13h-11zM13.500 3.500v4h4',
  mail: 'M3.500 6h17v12h-17zM4 6.500l8 6.500 8-6.500',
  clip: 'm18 11-6.500 6.500a4 4 0 0 1-5.700-5.700L13 4.700a2.600 2.600 0 0 1 3.700 3.700L9.800 15.200',
  trash: 'M5 7h14M9 7V4.500h6V7M7 7l.8 12.500h8.400L17 7M10.500 10.500v6M13.500 10.500v6',
  reload: 'M18.500 9A7 7 0 1 0 19 13.500M19 5v4.500h-4.500',
  search: 'M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
