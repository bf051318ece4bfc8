import { day, plain } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const TOPICS = [
  'Réunion cantine',
  'Fête école',
  'Sortie théâtre',
  'Marché Noël',
  'Atelier vélo',
  'Goûter carnaval',
] as const;
const WORKS = [
  'Affiche fête',
  'Décor forêt',
  'Logo médiathèque',
  'Étiquette thé',
  'Carte vœux',
  'Panneau entrée',
] as const;
const RANKS = ['deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième'] as const;

/** A date whose day and month have one digit: the rule adds the zeros. */
function version(random: Random, topics: readonly string[]) {
  const month = random.int(3, 9);
  const date = random.int(2, 9);
  const rank = random.int(0, RANKS.length - 1);
  const [m, d, v] = [`0${month}`, `0${date}`, `0${rank + 2}`];
  const topic = random.turn(topics);
  return { topic, rank: RANKS[rank] ?? '', date: day(`2026-${m}-${d}`, true), m, d, v, month, dayOnly: date };
}

/** 2026-04-07_reunion-cantine_v03.odt */
export function dated(random: Random) {
  const { topic, rank, date, m, d, v, month, dayOnly } = version(random, TOPICS);
  const subject = plain(topic);
  const accented = topic.toLowerCase().replace(' ', '-');
  const start = `2026-${m}-${d}`;
  return {
    topic,
    rank,
    date,
    name: `${start}_${subject}_v${v}.odt`,
    not: [
      `${start}_${accented}_v${v}.odt`,
      `2026-${month}-${dayOnly}_${subject}_v${Number(v)}.odt`,
      `${d}-${m}-2026_${subject}_v${v}.odt`,
      `${start}_${subject.replace('-', '_')}_v${v}.odt`,
      `${start}_${subject}_v${Number(v)}.odt`,
      `${start}_${subject}_v${v}`,
      `${start}_${plain(topic).replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())}_v${v}.odt`,
    ],
  };
}

/** affiche_fete-20260609-rev04.svg */
export function revised(random: Random) {
  const { topic, rank, date, m, d, v } = version(random, WORKS);
  const subject = plain(topic.replace('œ', 'oe')).replace('-', '_');
  const stamp = `2026${m}${d}`;
  return {
    topic,
    rank,
    date,
    name: `${subject}-${stamp}-rev${v}.svg`,
    not: [
      `${topic.toLowerCase().replace(' ', '_')}-${stamp}-rev${v}.svg`,
      `${subject.replace('_', '-')}-${stamp}-rev${v}.svg`,
      `${subject}-2026-${m}-${d}-rev${v}.svg`,
      `${subject}-${d}${m}2026-rev${v}.svg`,
      `${subject}-${stamp}-rev${Number(v)}.svg`,
      `${subject}-${stamp}-rev${v}`,
      `${subject.replace(/^./, (letter) => letter.toUpperCase())}-${stamp}-rev${v}.svg`,
    ],
  };
}
