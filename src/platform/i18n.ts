import { IntlMessageFormat } from 'intl-messageformat';
import type { ComponentChildren } from 'preact';
import { catalogues, type Lang, type MessageKey } from '../messages.ts';

type Values = Record<string, string | number | Date>;
type RichValues = Record<string, string | number | ((children: ComponentChildren[]) => ComponentChildren)>;

/** Words of one language. `t(key, values)` gives a text; `t.rich` lets tags of the message become elements. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  rich: (key: MessageKey, values: RichValues) => ComponentChildren;
  readonly lang: Lang;
}

const compiled = new Map<string, IntlMessageFormat>();

function messageFormat(lang: Lang, key: MessageKey): IntlMessageFormat {
  const cacheKey = `${lang} ${key}`;
  const known = compiled.get(cacheKey);
  if (known) return known;
  const dot = key.indexOf('.');
  const text = catalogues[lang][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (text === undefined) throw new Error(`no message « ${key} » in ${lang}`);
  const format = new IntlMessageFormat(text, lang);
  compiled.set(cacheKey, format);
  return format;
}

function makeTranslate(lang: Lang): Translate {
  const t = (key: MessageKey, values?: Values) => String(messageFormat(lang, key).format(values));
  const rich = (key: MessageKey, values: RichValues) =>
    messageFormat(lang, key).format<ComponentChildren>(values as Record<string, never>) as ComponentChildren;
  return Object.assign(t, { rich, lang });
}

const translators: Record<Lang, Translate> = { fr: makeTranslate('fr'), en: makeTranslate('en') };

export const translate = (lang: Lang): Translate => translators[lang];

/** Dates and numbers as a reader of that language writes them; the time zone is the school's (Europe/Paris by default). */
export const DEFAULT_TIME_ZONE = 'Europe/Paris';

export function formatDate(
  lang: Lang,
  date: Date,
  style: 'short' | 'short-year' | 'long' | 'time' = 'long',
  timeZone = DEFAULT_TIME_ZONE,
): string {
  const options: Intl.DateTimeFormatOptions = {
    short: { day: 'numeric', month: 'short' } as const,
    'short-year': { day: 'numeric', month: 'short', year: 'numeric' } as const,
    long: { day: 'numeric', month: 'long', year: 'numeric' } as const,
    time: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const,
  }[style];
  return new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(date);
}
