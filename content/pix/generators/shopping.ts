import { day, later, misses, weekday } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const FULL = ['janvier', 'février', 'mars', 'juin', 'septembre', 'octobre', 'novembre'];

/** Received on a Saturday or a Sunday, so that the fourteenth day is one too: the Monday after is the last. */
function withdrawal(
  random: Random,
  received: readonly string[],
  articles: readonly string[],
  excluded: readonly (readonly [string, string])[],
) {
  const date = random.turn(received);
  const end = later(date, 14);
  const monday = later(end, weekday(end) === 'samedi' ? 2 : 1);
  const number = (iso: string) => Number(iso.slice(8));
  const last = number(monday);
  const [article, one] = random.turn(excluded);
  return {
    received: `${weekday(date)} ${day(date)}`,
    next: number(later(date, 1)),
    end: `${weekday(end)} ${number(end)}`,
    last,
    month: FULL.find((name) => day(date).endsWith(name)) ?? '',
    article,
    one,
    notDay: misses(last, [last - 3, last - 2, last - 1, last + 1]),
    notArticle: articles,
  };
}

export const engraved = (random: Random) =>
  withdrawal(
    random,
    ['2026-11-07', '2026-09-05', '2026-06-07', '2026-03-08', '2026-10-11', '2026-01-10'],
    ['les bottes', 'le livre'],
    [
      ['la tasse', 'une tasse'],
      ['la médaille', 'une médaille'],
      ['la gourde', 'une gourde'],
      ['la montre', 'une montre'],
    ],
  );

export const fresh = (random: Random) =>
  withdrawal(
    random,
    ['2026-10-04', '2026-11-14', '2026-09-13', '2026-02-08', '2026-06-06', '2026-03-14'],
    ['le casque', 'le jeu'],
    [
      ['le gâteau', 'un gâteau frais'],
      ['le fromage', 'un fromage frais'],
      ['le poisson', 'un poisson frais'],
      ['le bouquet', 'un bouquet de fleurs'],
    ],
  );
