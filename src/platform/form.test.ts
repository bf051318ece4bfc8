import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { atMost, formValues, parseForm, textField } from './form.ts';

const schema = z.object({
  nom: textField().pipe(atMost(5, 'campaigns.error-name-long').min(1, 'campaigns.error-name')),
  titre: textField().pipe(atMost(3, 'campaigns.error-title-long')),
});

describe('a form', () => {
  it('gives clean values, and what was typed as it was typed', () => {
    const parsed = parseForm(schema, { nom: ' e\u0301te\u0301\u0000 ', titre: '' });
    expect(parsed).toMatchObject({ ok: true, value: { nom: 'été', titre: '' } });
    expect(parsed.values.nom).toBe(' e\u0301te\u0301\u0000 ');
  });

  it('tells the errors of all its fields at once, one for each', () => {
    const parsed = parseForm(schema, { nom: '', titre: 'trop long', autre: 'x' });
    expect(parsed).toMatchObject({
      ok: false,
      errors: { nom: 'campaigns.error-name', titre: 'campaigns.error-title-long' },
      values: { nom: '', titre: 'trop long' },
    });
  });

  it('counts characters, not their bytes: an emoji is one', () => {
    expect(parseForm(schema, { nom: '🦦🪨🌊🏞🐟', titre: '𝔸𝔹ℂ' }).ok).toBe(true);
    expect(parseForm(schema, { nom: '🦦🪨🌊🏞🐟🐟', titre: '' }).ok).toBe(false);
  });

  it.each([[undefined], [null], ['nom=x'], [42], [[]]])('takes %j for an empty form', (body) =>
    expect(parseForm(schema, body)).toMatchObject({ ok: false, errors: { nom: 'campaigns.error-name' } }),
  );

  it('keeps the last of a repeated field and drops what is not a text', () => {
    const values = formValues({ a: ['non', 'oui'], b: { c: 'd' }, e: 1, f: ['x', 2], g: [] });
    expect({ ...values }).toEqual({ a: 'oui' });
  });

  it('cannot reach the prototype of anything', () => {
    const values = formValues(JSON.parse('{"__proto__":"x","constructor":"y"}'));
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
