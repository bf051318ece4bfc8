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

/** Names at any depth: `labels.a`, `choices.2`. How many ways there are to say an answer is each language’s own. */
function keysOf(block: object, before = ''): string[] {
  return Object.entries(block).flatMap(([key, value]) => {
    const name = `${before}${key}`;
    const own = before === 'choices.' || before === 'accept.' || before === 'reject.' || key === 'reject';
    return typeof value === 'object' && value !== null && !own
      ? [name, ...keysOf(value, `${name}.`)]
      : [name];
  });
}

/** English may be absent; where it begins, it says as much as French. */
function languages({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { fr, en } = found.item;
    if (en === undefined) return [];
    const [french, english] = [keysOf(fr), keysOf(en)];
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
