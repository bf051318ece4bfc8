/** Small readers of what comes from outside: each tells whether a value has a shape. */
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A NUL or half a surrogate pair cannot come from our pages, and a database refuses both. */
export const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max && !value.includes('\0') && value.isWellFormed();

export const isIn = <T extends string>(value: unknown, known: readonly T[]): value is T =>
  known.some((one) => one === value);

export const isWhole = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const isList = <T>(
  value: unknown,
  max: number,
  fits: (one: unknown) => one is T,
): value is readonly T[] => Array.isArray(value) && value.length <= max && value.every(fits);

/** Own properties only: « constructor » is no identifier of ours. */
export const own = <T>(things: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(things, name) ? things[name] : undefined;

/** Words compared as a reader would: no accent, no case, no punctuation, one space. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
