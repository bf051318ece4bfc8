import { plainWords } from './shape.ts';

interface Searched {
  readonly address: string;
  readonly title: string;
  readonly extract: string;
  readonly found: boolean;
  readonly blocks: readonly object[];
}

/** Words that every page holds. */
const EMPTY = new Set(
  'le la les l un une des du de d et ou a au aux en dans sur pour par avec je j ma mon mes qui que quel quelle est ce cette comment'.split(
    ' ',
  ),
);

/** Every text of a block, whatever its kind. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

interface Term {
  readonly text: string;
  readonly wanted: boolean;
  readonly site: boolean;
}

/** « "tarte fine" -pomme site:recettes.example » → its terms. */
function termsOf(query: string): Term[] {
  return [...query.matchAll(/(-?)(site:)?(?:"([^"]*)"|«\s*([^»]*?)\s*»|(\S+))/gu)].map(
    ([, minus, site, quoted, french, word]) => ({
      text: quoted ?? french ?? word ?? '',
      wanted: minus === '',
      site: site !== undefined,
    }),
  );
}

/**
 * A search engine small enough to foresee: all words wanted, in any order, plural or not; « "…" » in this order, « - » not
 * at all, « site: » at this address. Pages whose title holds more of the words come first.
 */
export function searchPages<P extends Searched>(pages: readonly P[], query: string): readonly P[] {
  const terms = termsOf(query).filter(
    ({ text, site }) => site || (plainWords(text) !== '' && !EMPTY.has(plainWords(text))),
  );
  if (terms.length === 0) return [];
  const holds = (text: string, term: string) => ` ${text} `.includes(` ${term} `);
  const stem = (text: string) => text.replace(/(\p{L}{3,}?)(?:s|x)\b/gu, '$1');
  const found = pages
    .filter((page) => page.found)
    .map((page) => {
      const title = stem(plainWords(page.title));
      const whole = stem(plainWords([page.title, page.extract, ...textsIn(page.blocks)].join(' · ')));
      const host = page.address.split('/')[0] ?? '';
      const fits = terms.every(({ text, wanted, site }) => {
        const there = site
          ? host === text.toLowerCase() || host.endsWith(`.${text.toLowerCase()}`)
          : holds(whole, stem(plainWords(text)));
        return there === wanted;
      });
      const weight = terms.filter(
        ({ text, wanted }) => wanted && holds(title, stem(plainWords(text))),
      ).length;
      return { page, fits, weight };
    });
  return found
    .filter(({ fits }) => fits)
    .sort((a, b) => b.weight - a.weight)
    .map(({ page }) => page);
}
