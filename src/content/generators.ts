/** What a generator says of one surface: placeholder → text. A list stands alone in a list of the file, and joins it. */
export type Values = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** Tube → name of a generator → the values of its surfaces, in order. */
export type Generators = ReadonlyMap<string, Readonly<Record<string, () => readonly Values[]>>>;

export const NO_GENERATORS: Generators = new Map();

export const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

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
  if (Array.isArray(value))
    return value.flatMap((part: unknown) => listFor(part, values) ?? [fillIn(part, values)]);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillIn(part, values)]));
}

/** The list that a part of a list stands for: `accept: { a: ["{{dates}}"] }`. */
function listFor(part: unknown, values: Values): readonly unknown[] | null {
  if (typeof part !== 'string') return null;
  const [whole, name = ''] = /^\{\{\s*([\w-]+)\s*\}\}$/.exec(part) ?? [];
  const value = whole !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  return Array.isArray(value) ? value.map(String) : null;
}
