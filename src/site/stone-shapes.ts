/** The three pebbles as paths in a box of 100 × 80, for pictures. */
export const STONES = {
  a: 'M50 4C74 2 96 16 97 40C98 64 78 77 52 77C24 78 3 66 3 42C3 18 24 6 50 4Z',
  b: 'M46 5C72 0 95 14 97 36C99 60 82 76 54 77C26 78 5 70 3 46C1 24 20 10 46 5Z',
  c: 'M54 4C80 5 98 20 97 44C96 66 74 78 48 76C20 75 2 60 4 36C6 14 28 3 54 4Z',
} as const;
