import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { atItem, type Bank } from './rule.ts';

/** Warnings that an item may waive with a reason: `waived: { long: « … » }`. The name ends each message. */
const WAIVERS = [
  'hint',
  'told',
  'file-name',
  'longest',
  'in-order',
  'reject',
  'long',
  'negative',
  'url',
  'brand',
  'date',
  'phone',
  'near',
  'same-answer',
] as const;

type Waiver = (typeof WAIVERS)[number];

/** A warning about an item, unless the item waives it. */
export function warn(found: ResolvedItem, name: Waiver, message: string): Problem[] {
  return found.item.waived?.[name] ? [] : [atItem(found, `${message} (${name})`, ['fr'])];
}

/** A misspelt waiver would waive nothing without a word. */
export function unknownWaivers({ items }: Bank): Problem[] {
  return items.flatMap((found) =>
    Object.keys(found.item.waived ?? {})
      .filter((name) => !WAIVERS.some((known) => known === name))
      .map((name) => atItem(found, `« ${name} » is not a warning: ${WAIVERS.join(', ')}`, ['waived', name])),
  );
}
