import { createHash } from 'node:crypto';
import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Rows = (string | number | null)[][];

const HASH_SHOWN = 20;

/** Passwords and accounts are invented; hashes are real SHA-256, cut short to stay readable. */
const hash = (password: string) => createHash('sha256').update(password).digest('hex').slice(0, HASH_SHOWN);

const WORDS = [
  'tournesol',
  'tournevis',
  'girafe',
  'soleil',
  'chocolat',
  'dauphin',
  'papillon',
  'montagne',
  'cerise',
  'nuage',
  'guitare',
  'fromage',
  'lapin',
  'ocean',
  'etoile',
];
const ENDINGS = ['44', '2010', '123', '2011'];

const GIVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'l', 'm', 'n', 'o', 'p', 'r'];
const CLUB = ['ndiaye', 'perrin', 'mercier', 'costa', 'leroux', 'nguyen', 'barbier', 'haddad'];
const FORUM = ['texier', 'kone', 'vidal', 'pham', 'rossi', 'benali', 'guyot', 'silva'];

/** A small seeded generator (mulberry32): the same file every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** 48 accounts: two share the asked password, a few have another common one, the others a strong one. */
function leak(
  seed: number,
  names: readonly string[],
  asked: { password: string; accounts: [string, string] },
): { name: string; rows: Rows }[] {
  const next = generator(seed);
  const common = WORDS.flatMap((word) => ENDINGS.map((ending) => word + ending));
  const free = common.filter((password) => password !== asked.password);
  const others = Array.from({ length: 46 }, (_, index) => {
    const account = `${GIVEN[index % GIVEN.length]}.${names[Math.floor(index / 6) % names.length]}`;
    const strong = `${seed}-${index}-${Math.floor(next() * 1e9).toString(36)}`;
    return [account, hash(index % 5 === 0 ? (free[(index * 7) % free.length] ?? strong) : strong)];
  });
  const accounts = shuffled(
    [...others, ...asked.accounts.map((account) => [account, hash(asked.password)])],
    next,
  );
  return [
    { name: 'fuite', rows: [['compte', 'empreinte'], ...accounts] },
    {
      name: 'dictionnaire',
      rows: [
        ['mot de passe courant', 'empreinte'],
        ...shuffled(common, next).map((password) => [password, hash(password)]),
      ],
    },
  ];
}

export function make(): Record<string, Uint8Array> {
  const club = leak(41, CLUB, { password: 'tournevis44', accounts: ['s.royer', 'y.marchand'] });
  const forum = leak(97, FORUM, { password: 'girafe2010', accounts: ['k.lemoine', 'd.ouali'] });
  return {
    'fuite-club.ods': makeOds(club),
    'fuite-club.xlsx': makeXlsx(club),
    'fuite-forum.ods': makeOds(forum),
    'fuite-forum.xlsx': makeXlsx(forum),
  };
}
