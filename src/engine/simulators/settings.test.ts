import { describe, expect, test } from 'vitest';
import { type SettingsAction, type SettingsScene, settings } from './settings.ts';

const scene = (save: boolean): SettingsScene => ({
  simulator: 'settings',
  title: 'Partage',
  save,
  sections: [
    {
      id: 'a',
      title: 'A',
      controls: [
        { id: 'on', label: 'Actif', kind: 'switch', on: true },
        {
          id: 'who',
          label: 'Qui',
          kind: 'choice',
          value: 'all',
          options: [
            { id: 'all', label: 'Tous' },
            { id: 'few', label: 'Peu' },
          ],
        },
      ],
    },
    {
      id: 'b',
      title: 'B',
      controls: [
        { id: 'until', label: 'Jusqu’au', kind: 'date', value: '' },
        { id: 'word', label: 'Mot', kind: 'text', value: '' },
        {
          id: 'people',
          label: 'Personnes',
          kind: 'people',
          roles: [
            { id: 'read', label: 'Lire' },
            { id: 'write', label: 'Écrire' },
          ],
          people: [
            { id: 'ana', name: 'Ana', role: 'read' },
            { id: 'bob', name: 'Bob', role: 'write' },
          ],
        },
      ],
    },
  ],
});
const played = (save: boolean, ...actions: SettingsAction[]) =>
  actions.reduce((state, action) => settings.reduce(scene(save), state, action), settings.start(scene(save)));
const factsOf = (save: boolean, ...actions: SettingsAction[]) =>
  settings.facts(scene(save), played(save, ...actions));

describe('settings', () => {
  test('begin with what the scene says', () =>
    expect(factsOf(false)).toEqual({
      values: { on: true, who: 'all', until: '', word: '', people: { ana: 'read', bob: 'write' } },
      unsaved: false,
    }));

  test.each<[string, SettingsAction, object]>([
    ['a switch', { do: 'set', id: 'on', value: false }, { on: false }],
    ['a choice', { do: 'set', id: 'who', value: 'few' }, { who: 'few' }],
    ['a date', { do: 'set', id: 'until', value: '2026-06-30' }, { until: '2026-06-30' }],
    ['a text', { do: 'set', id: 'word', value: 'gué' }, { word: 'gué' }],
    [
      'a role',
      { do: 'role', id: 'people', person: 'ana', role: 'write' },
      { people: { ana: 'write', bob: 'write' } },
    ],
    [
      'an access taken away',
      { do: 'role', id: 'people', person: 'bob', role: 'none' },
      { people: { bob: 'none' } },
    ],
  ])('%s changes', (_, action, values) => expect(factsOf(false, action)).toMatchObject({ values }));

  test('where saving is asked, nothing counts before it', () => {
    const off: SettingsAction = { do: 'set', id: 'on', value: false };
    expect(factsOf(true, off)).toMatchObject({ values: { on: true }, unsaved: true });
    expect(factsOf(true, off, { do: 'save' })).toMatchObject({ values: { on: false }, unsaved: false });
    const back: SettingsAction = { do: 'set', id: 'on', value: true };
    expect(factsOf(true, off, { do: 'save' }, back)).toMatchObject({ values: { on: false }, unsaved: true });
    expect(factsOf(true, off, back)).toMatchObject({ unsaved: false });
  });

  test.each<[string, SettingsAction]>([
    ['a switch to a text', { do: 'set', id: 'on', value: 'no' }],
    ['an option that is none', { do: 'set', id: 'who', value: 'nobody' }],
    ['a date that is none', { do: 'set', id: 'until', value: '30/06/2026' }],
    ['a long text', { do: 'set', id: 'word', value: 'x'.repeat(121) }],
    ['someone who is not there', { do: 'role', id: 'people', person: 'zoé', role: 'read' }],
    ['a role that does not exist', { do: 'role', id: 'people', person: 'ana', role: 'owner' }],
    ['a role on a switch', { do: 'role', id: 'on', person: 'ana', role: 'read' }],
    ['what is set already', { do: 'set', id: 'on', value: true }],
    ['a control that is none', { do: 'set', id: 'constructor', value: true }],
    ['a section that is none', { do: 'go', section: 'z' }],
    ['saving nothing', { do: 'save' }],
  ])('%s changes nothing', (_, action) => {
    const begin = settings.start(scene(true));
    expect(settings.reduce(scene(true), begin, action)).toBe(begin);
  });

  test('take their own states back, and nothing else', () => {
    const state = played(
      true,
      { do: 'go', section: 'b' },
      { do: 'role', id: 'people', person: 'ana', role: 'none' },
      { do: 'save' },
    );
    expect(settings.read(scene(true), JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      { ...state, section: 'z' },
      { ...state, values: { lost: true } },
      { ...state, values: { on: 'yes' } },
      { ...state, saved: { people: { ana: 'read' } } },
      { ...state, saved: { people: { ana: 'read', bob: 'owner' } } },
      { ...state, saved: null },
    ];
    for (const value of refused) expect(settings.read(scene(true), value)).toBeNull();
  });
});
