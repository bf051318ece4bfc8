/** Outline icons, 24 × 24, drawn for this product. A button made of an icon alone needs a name of its own. */
const PATHS = {
  campaigns:
    'M4 7.5c0-2 1.5-3 4-3s4 1 4 3-1.5 3-4 3-4-1-4-3zM15.5 7.5H20M4 17c0-2 1.5-3 4-3s4 1 4 3-1.5 3-4 3-4-1-4-3zM15.5 17H20',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  eye: 'M2.5 12c2-4 5.5-6 9.5-6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6zM12 9.200a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.600z',
  help: 'M12 3.500a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9.5 9.500c.2-1.5 1.2-2.3 2.6-2.3 1.5 0 2.5.9 2.5 2.2 0 2-2.6 2-2.6 4.100M12 16.700v.1',
  inbox: 'M4 13 6.500 5h11L20 13v6H4zM4 13h5l1 2.500h4l1-2.500h5',
  list: 'M9 6h11M9 12h11M9 18h11M4.500 6v.1M4.500 12v.1M4.500 18v.1',
  next: 'm10 6 6 6-6 6',
  pause: 'M9 6v12M15 6v12',
  people:
    'M9 4.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.800a3.5 3.5 0 0 1 0 6.400M18 14.500c2 .8 3.2 2.6 3.5 5.5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20.500c.6-4.200 3.700-6 7.500-6s6.900 1.800 7.500 6',
  plus: 'M12 5v14M5 12h14',
  previous: 'm14 6-6 6 6 6',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z',
  school: 'M4 20V9l8-5 8 5v11zM9.500 20v-5h5v5M12 9.500v.1',
  screen: 'M3.500 5h17v11h-17zM8.500 20h7M12 16v4',
  'sign-out': 'M10 4.500H5v15h5M14.5 8l4 4-4 4M18.5 12H9.5',
  stack: 'M12 4 21 9l-9 5-9-5zM4.500 13 12 17l7.5-4M4.500 16.500 12 20.500l7.5-4',
  target: 'M12 3.500a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 12v.1',
  team: 'M12 3.5 20 8v8l-8 4.500L4 16V8zM12 12v8M12 12 4.5 8M12 12l7.5-4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
