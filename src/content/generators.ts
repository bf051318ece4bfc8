/** What a generator says of one surface: placeholder → text. */
export type Values = Readonly<Record<string, string | number>>;

/** Tube → name of a generator → the values of its surfaces, in order. */
export type Generators = ReadonlyMap<string, Readonly<Record<string, () => readonly Values[]>>>;

export const NO_GENERATORS: Generators = new Map();

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Names of the placeholders in every text of a value, at any depth. */
export function placeholdersIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(placeholdersIn);
}

/** The same value with every placeholder written out; one without a value stays, for the check to find. */
export function fillIn(value: unknown, values: Values): unknown {
  if (typeof value === 'string')
    return value.replace(PLACEHOLDER, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  if (Array.isArray(value)) return value.map((part) => fillIn(part, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillIn(part, values)]));
}
