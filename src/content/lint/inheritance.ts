import type { Problem } from '../read-content.ts';
import { atItem, type Bank, type Rule } from './rule.ts';
import { unknownWaivers } from './waivers.ts';

/** What an item takes from another, what its languages share, what it waives. */
export const inheritanceRules: readonly Rule[] = [origins, languages, unknownWaivers];

/** An alternative stands beside its prototype: it cannot borrow from another skill. */
function origins({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { from, id } = found.item;
    const prototype = id.replace(/[a-z]$/, 'a');
    if (from === undefined || (from === prototype && id !== prototype)) return [];
    const message =
      id === prototype
        ? 'a prototype inherits from nothing'
        : `must inherit from its prototype, ${prototype}`;
    return [atItem(found, message, ['from'])];
  });
}

/** English may be absent; where it begins, it says as much as French. */
function languages({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { fr, en } = found.item;
    if (en === undefined) return [];
    const [french, english] = [Object.keys(fr), Object.keys(en)];
    return [
      ...french
        .filter((key) => !english.includes(key))
        .map((key) => atItem(found, `« ${key} » is not in English`, ['en'])),
      ...english
        .filter((key) => !french.includes(key))
        .map((key) => atItem(found, `« ${key} » is not in French`, ['fr'])),
    ];
  });
}
