import { describe, expect, test } from 'vitest';
import { type Control, type DraftStore, dropArrivedDrafts, restoreDraft, saveDraft } from './draft.ts';

function tabStore(): DraftStore {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const text = (name: string, value = '', type = 'text'): Control => ({ name, type, value });
const box = (name: string, value: string, checked = false, type = 'checkbox'): Control => ({
  name,
  type,
  value,
  checked,
});

describe('drafts', () => {
  test('what was typed and ticked comes back', () => {
    const store = tabStore();
    saveDraft(store, 'q3', [
      text('n', '37'),
      box('r', '1', true),
      box('r', '2'),
      box('u', 'a', true, 'radio'),
    ]);
    const fresh = [text('n'), box('r', '1'), box('r', '2', true), box('u', 'a', false, 'radio')];
    expect(restoreDraft(store, 'q3', fresh)).toBe(true);
    expect(fresh).toEqual([
      text('n', '37'),
      box('r', '1', true),
      box('r', '2'),
      box('u', 'a', true, 'radio'),
    ]);
  });

  test('fields of one name keep their order', () => {
    const store = tabStore();
    saveDraft(store, 'q', [text('mot', 'un'), text('mot', 'deux')]);
    const fresh = [text('mot'), text('mot')];
    restoreDraft(store, 'q', fresh);
    expect(fresh.map((control) => control.value)).toEqual(['un', 'deux']);
  });

  test('a password and a hidden field are never kept', () => {
    const store = tabStore();
    saveDraft(store, 'q', [text('mot-de-passe', 'gué-tambour', 'password'), text('jeton', 'abc', 'hidden')]);
    expect(store.getItem('draft:q')).not.toMatch(/gué|abc/);
  });

  test('a form that left and comes back did not arrive: its draft stays, even when one then goes elsewhere', () => {
    const store = tabStore();
    saveDraft(store, 'q1', [text('n', '37')], '/question');
    dropArrivedDrafts(store, ['q1'], '/question');
    expect(restoreDraft(store, 'q1', [text('n')])).toBe(true);
    dropArrivedDrafts(store, [], '/question');
    expect(restoreDraft(store, 'q1', [text('n')])).toBe(true);
  });

  test('after a cut, a page that does not come from the form proves nothing', () => {
    const store = tabStore();
    saveDraft(store, 'q1', [text('n', '37')], '/question');
    dropArrivedDrafts(store, [], '');
    expect(restoreDraft(store, 'q1', [])).toBe(true);
  });

  test('once the next page is there, the draft that left goes and the others stay', () => {
    const store = tabStore();
    saveDraft(store, 'q1', [text('n', '37')], '/question');
    saveDraft(store, 'campagne', [text('nom', '4e B')]);
    store.setItem('draft:broken', '{');
    store.setItem('other', '1');
    dropArrivedDrafts(store, ['q2'], '/question');
    expect(restoreDraft(store, 'q1', [])).toBe(false);
    expect(restoreDraft(store, 'campagne', [])).toBe(true);
    expect(store.getItem('draft:broken')).toBeNull();
    expect(store.getItem('other')).toBe('1');
  });

  test('a broken draft is no draft', () => {
    const store = tabStore();
    store.setItem('draft:q', '{');
    expect(restoreDraft(store, 'q', [text('n')])).toBe(false);
  });
});
