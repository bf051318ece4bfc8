import { expect, test } from 'vitest';
import { changedParts, type Rendered } from './changes.ts';

const rows = (...list: readonly (readonly [number, string])[]) =>
  `<table id="liste">${list.map(([id, text]) => `<tr id="p-${id}"><td>${text}</td></tr>`).join('')}</table>`;
const page = (parts: Record<string, string>): Rendered => ({
  parts,
  whole: () => ({ suivi: Object.values(parts).join('') }),
});
const before = page({ chiffres: '<p id="chiffres">2</p>', liste: rows([1, 'Inès'], [2, 'Malo']) });

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['nothing changed', before.parts, {}],
  [
    'a number changed',
    { ...before.parts, chiffres: '<p id="chiffres">3</p>' },
    { chiffres: '<p id="chiffres">3</p>' },
  ],
  [
    'one row changed: that row alone',
    { ...before.parts, liste: rows([1, 'Inès'], [2, 'Malo 50 %']) },
    { 'p-2': '<tr id="p-2"><td>Malo 50 %</td></tr>' },
  ],
  [
    'a row more: the whole part',
    { ...before.parts, liste: rows([1, 'Inès'], [3, 'Léa'], [2, 'Malo']) },
    { liste: rows([1, 'Inès'], [3, 'Léa'], [2, 'Malo']) },
  ],
  [
    'another order: the whole part',
    { ...before.parts, liste: rows([2, 'Malo'], [1, 'Inès']) },
    { liste: rows([2, 'Malo'], [1, 'Inès']) },
  ],
  ['parts come or go: all that holds them', { vide: '<p id="vide"></p>' }, { suivi: '<p id="vide"></p>' }],
])('%s', (_, after, sent) => expect(changedParts(before, page(after))).toEqual(sent));
