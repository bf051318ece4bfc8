import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveItems } from '../../src/content/resolve-items.ts';
import { count, dateForms, day, euros, later, list, misses, number, of, people, that } from './french.ts';
import { readBank } from './generators.ts';
import { makeRandom, SURFACES } from './random.ts';

const dir = join(import.meta.dirname, '..', 'pix');

describe('chance', () => {
  it('gives the same draws for the same name and surface, others otherwise', () => {
    const draws = (name: string, surface: number) => {
      const random = makeRandom(name, surface);
      return [random.int(1, 1000), random.pick([1, 2, 3, 4]), ...random.shuffle([1, 2, 3, 4, 5])];
    };
    expect(draws('sum', 3)).toEqual(draws('sum', 3));
    expect(draws('sum', 3)).not.toEqual(draws('sum', 4));
    expect(draws('sum', 3)).not.toEqual(draws('mean', 3));
  });

  it('reaches both ends, evenly, and loses nothing when it shuffles', () => {
    const random = makeRandom('ends', 1);
    const drawn = Array.from({ length: 6000 }, () => random.int(1, 6));
    for (const value of [1, 2, 3, 4, 5, 6]) {
      const times = drawn.filter((one) => one === value).length;
      expect(times).toBeGreaterThan(850);
      expect(times).toBeLessThan(1150);
    }
    expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(random.some([1, 2, 3, 4], 3)).size).toBe(3);
    expect(() => random.pick([])).toThrow('nothing to draw from');
  });

  it('takes turns, so that each case comes up', () => {
    const taken = Array.from({ length: SURFACES }, (_, i) => makeRandom('t', i + 1).turn(['a', 'b', 'c']));
    expect(taken.join('')).toBe('abcabcabcabc');
  });

  it('names as many women as men over the surfaces', () => {
    const names = Array.from({ length: SURFACES }, (_, i) => people(makeRandom('who', i + 1), 3)).flat();
    expect(names.filter(({ e }) => e === 'e')).toHaveLength(names.length / 2);
  });
});

describe('French', () => {
  it.each([
    [number(1250), '1\u202f250'],
    [number(-3.5, 1), '−3,5'],
    [number(1234567), '1\u202f234\u202f567'],
    [euros(30), '30\u00a0€'],
    [euros(12.5), '12,50\u00a0€'],
    [count(1, 'fichier'), '1 fichier'],
    [count(0, 'fichier'), '0 fichier'],
    [count(3, 'tableau', 'tableaux'), '3 tableaux'],
    [of('Inès'), 'd’Inès'],
    [of('Karim'), 'de Karim'],
    [of('Yann'), 'de Yann'],
    [that('Élodie'), 'qu’Élodie'],
    [list(['Lina', 'Paul', 'Zoé']), 'Lina, Paul et Zoé'],
    [day('2026-03-01'), '1er mars'],
    [day('2027-08-12', true), '12 août 2027'],
    [later('2026-02-27', 3), '2026-03-02'],
    [
      dateForms('2026-06-01').join(' | '),
      '01/06/2026 | 1/6/2026 | 01/06/26 | 1/6/26 | 01-06-2026 | 1er juin 2026 | lundi 1er juin 2026 | 1 juin 2026',
    ],
    [misses(12, [12, 13, 13, '14']).join(), '13,14'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('the generators of the bank', () => {
  it('give the same surfaces at each reading', async () => {
    const [one, other] = [await readBank(dir), await readBank(dir)];
    expect(resolveItems(one, []).map(({ surfaces }) => surfaces)).toEqual(
      resolveItems(other, []).map(({ surfaces }) => surfaces),
    );
  });

  it('make at least sixty items vary, and none lies idle', async () => {
    const content = await readBank(dir);
    const generated = resolveItems(content, []).filter(({ surfaces }) => surfaces.length > 0);
    expect(generated.length).toBeGreaterThanOrEqual(60);
    const used = new Set(generated.map(({ tube, item }) => `${tube.value.tube} ${item.generate}`));
    const known = [...content.generators].flatMap(([tube, all]) =>
      Object.keys(all).map((name) => `${tube} ${name}`),
    );
    expect(known.filter((name) => !used.has(name))).toEqual([]);
  });
});
