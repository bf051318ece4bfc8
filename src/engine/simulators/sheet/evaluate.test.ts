import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveFormula } from './address.ts';
import { evaluateCells, shown } from './evaluate.ts';

const cells = {
  A1: '2',
  A2: '3',
  A3: '5,5',
  A4: 'thé',
  B1: '=A1+A2',
  B2: '10',
  B3: '-4',
  C1: '12 %',
  C2: '1 250,5',
};
const worth = (formula: string, more: Record<string, string> = {}) =>
  shown(evaluateCells({ ...cells, ...more, Z9: formula })('Z9'));

describe('a formula', () => {
  test.each([
    ['42', '42'],
    ['1 250,5', '1250,5'],
    ['12 %', '0,12'],
    ['bonjour', 'bonjour'],
    ['=1+2*3', '7'],
    ['=(1+2)*3', '9'],
    ['=2^3^2', '64'],
    ['=-2^2', '4'],
    ['=10-4-3', '3'],
    ['=50%*A1', '1'],
    ['=0,1+0,2', '0,3'],
    ['=0.1+0.2', '0,3'],
    ['=A1&" "&A4', '2 thé'],
    ['="dit ""oui"""', 'dit "oui"'],
    ['=SOMME(A1:A3)', '10,5'],
    ['=somme(A1:A3;B2)', '20,5'],
    ['=SUM(A1:A3)', '10,5'],
    ['=SOMME(A1:A4)', '10,5'],
    ['=SOMME(A1:A2;A4)', '5'],
    ['=MOYENNE(A1:A3)', '3,5'],
    ['=MIN(A1:B3)', '-4'],
    ['=MAX(A1:A3;7)', '7'],
    ['=NB(A1:A4)', '3'],
    ['=NBVAL(A1:A5)', '4'],
    ['=NB.SI(A1:A3;">=3")', '2'],
    ['=NB.SI(A1:A4;"thé")', '1'],
    ['=NB.SI(A1:A3;2)', '1'],
    ['=SOMME.SI(A1:A3;"<5";A1:A3)', '5'],
    ['=SI(A1>1;"oui";"non")', 'oui'],
    ['=SI(A1>1;SI(A2>9;"a";"b");"c")', 'b'],
    ['=SI(A4="THÉ";1;0)', '1'],
    ['=SI(A1>9;1)', 'FAUX'],
    ['=ET(A1=2;A2=3)', 'VRAI'],
    ['=OU(A1=9;A2=3)', 'VRAI'],
    ['=ARRONDI(2/3;2)', '0,67'],
    ['=A1<>A2', 'VRAI'],
    ['=$A$1+A$2', '5'],
    ['=B1*2', '10'],
    ['=E5+1', '1'],
    ['=C1*100', '12'],
    ['=C2', '1250,5'],
  ])('%s is %s', (formula, expected) => expect(worth(formula)).toBe(expected));

  test.each([
    ['=1/0', '#DIV/0!'],
    ['=MOYENNE(D1:D3)', '#DIV/0!'],
    ['=A4+1', '#VALEUR!'],
    ['=A1:A3', '#VALEUR!'],
    ['=SOMMER(A1)', '#NOM?'],
    ['=CONSTRUCTOR(A1)', '#NOM?'],
    ['=Z9+1', '#CYCLE!'],
    ['=SOMME(A1;', '#ERREUR!'],
    ['=', '#ERREUR!'],
    ['=1+', '#ERREUR!'],
    ['=A1 A2', '#ERREUR!'],
    ['=SOMME(A1,A2)', '#ERREUR!'],
    ['=#REF!+1', '#REF!'],
    ['=1/0+SOMME(A1)', '#DIV/0!'],
    ['=SI(1/0;1;2)', '#DIV/0!'],
    ['=2^9999', '#VALEUR!'],
  ])('%s comes to %s', (formula, expected) => expect(worth(formula)).toBe(expected));

  test('an error travels through the cells that use it', () =>
    expect(worth('=SOMME(D1:D2)', { D1: '=1/0', D2: '4' })).toBe('#DIV/0!'));

  test('a circle is told in every cell of it', () => {
    const value = evaluateCells({ A1: '=B1', B1: '=C1', C1: '=A1+1' });
    expect([value('A1'), value('B1'), value('C1')]).toEqual(['#CYCLE!', '#CYCLE!', '#CYCLE!']);
  });

  test('whatever is typed, something is shown', () => {
    const sign = fc.constantFrom(...'=+-*/^&<>%;():"$AB12 ,.é', 'SOMME', 'SI', '#REF!');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        expect(typeof worth(`=${signs.join('')}`)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['=B2*C2', 0, 1, '=B3*C3'],
  ['=B2*$C$2', 1, 1, '=C3*$C$2'],
  ['=B$2+$C2', 1, 1, '=C$2+$C3'],
  ['=SOMME(B2:B6)', 1, 0, '=SOMME(C2:C6)'],
  ['=A1&"A1"', 0, 1, '=A2&"A1"'],
  ['=A1', 0, -1, '=#REF!'],
  ['=NB.SI(A1:A9;"x")', 0, 1, '=NB.SI(A2:A10;"x")'],
])('%s copied %i columns and %i rows away is %s', (formula, columns, rows, expected) =>
  expect(moveFormula(formula, columns, rows)).toBe(expected),
);
