/** Parts of a page that change while one looks, by the id of their element. */
export interface Rendered {
  readonly parts: Readonly<Record<string, string>>;
  /** The element that holds them all, for when some come or go. */
  readonly whole: () => Readonly<Record<string, string>>;
}

/** Rows and stones, which a part may hold by the hundred: written by us, without another of their kind inside. */
const PIECE = /<(tr|li) id="([a-z]+-\d+)".*?<\/\1>/gs;

/** What must be sent for a screen that shows `before` to show `after`: whole parts, or only some of their pieces. */
export function changedParts(before: Rendered, after: Rendered): Readonly<Record<string, string>> {
  const ids = Object.keys(after.parts);
  if (ids.join() !== Object.keys(before.parts).join()) return after.whole();
  return Object.assign({}, ...ids.map((id) => changed(id, before.parts[id] ?? '', after.parts[id] ?? '')));
}

function changed(id: string, before: string, after: string): Record<string, string> {
  if (before === after) return {};
  if (frame(before) !== frame(after)) return { [id]: after };
  const known = new Map(pieces(before));
  return Object.fromEntries(pieces(after).filter(([piece, html]) => known.get(piece) !== html));
}

const pieces = (html: string): [id: string, html: string][] =>
  [...html.matchAll(PIECE)].map(([piece, , id = '']) => [id, piece]);

/** All but what the pieces say: which they are and in which order stays. */
const frame = (html: string): string => html.replace(PIECE, (_, _tag, id: string) => `{${id}}`);
