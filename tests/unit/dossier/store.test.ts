import { describe, expect, test } from 'vitest';
import { setAsideUnder, Store, type Effects } from '../../../src/features/my-list/store.client.ts';

const one = { path: '/statements/a/', paragraphs: [1], revision: 1 };
const dossier = { title: 'Mine', items: [one] };

/** A storage with room for so many characters, and the texts in it. */
function storage(room = Infinity, texts = new Map<string, string>()): { effects: Effects; texts: Map<string, string> } {
  return {
    texts,
    effects: {
      tell: () => undefined,
      storage: () => ({
        getItem: (key) => texts.get(key) ?? null,
        removeItem: (key) => void texts.delete(key),
        setItem: (key, text) => {
          if (text.length > room) throw new DOMException('Full', 'QuotaExceededError');
          texts.set(key, text);
        },
      }),
    },
  };
}

describe('the store', () => {
  test('gives back what it keeps, to the next page too', () => {
    const { effects } = storage();
    new Store(effects).write(dossier);
    const next = new Store(effects);
    expect(next.read()).toEqual(dossier);
    expect(next).toMatchObject({ keeping: 'kept', unread: undefined });
  });

  test('sees what another tab has changed', () => {
    const { effects } = storage();
    const [here, there] = [new Store(effects), new Store(effects)];
    here.write(dossier);
    there.write({ title: 'Theirs', items: [] });
    expect(here.read().title).toBe('Theirs');
  });

  test('holds the list for this page where the browser blocks storage, and says so', () => {
    const store = new Store({
      tell: () => undefined,
      storage: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(store.keeping).toBe('blocked');
    store.write(dossier);
    expect(store.read()).toEqual(dossier);
  });

  test('says when there is no room, holds the list, and keeps it again once there is', () => {
    const { effects, texts } = storage(200);
    const store = new Store(effects);
    store.write(dossier);
    const long = { ...dossier, items: [{ ...one, note: 'x'.repeat(300) }] };
    store.write(long);
    expect(store.keeping).toBe('full');
    expect(store.read()).toEqual(long);
    expect(texts.get('dossier')).toContain('Mine');
    store.write({ ...dossier, title: 'Shorter' });
    expect(store.keeping).toBe('kept');
    expect(new Store(effects).read().title).toBe('Shorter');
  });

  test.each([
    ['no JSON', '{"version":1', 0],
    ['another version', '{"version":2,"items":[]}', 0],
    ['something else', '[1]', 0],
    [
      'one item that is none',
      JSON.stringify({ version: 1, title: '', items: [one, { path: '/actors/eff/', paragraphs: [] }] }),
      1,
    ],
    ['paragraphs that are none', JSON.stringify({ version: 1, title: '', items: [{ ...one, paragraphs: ['1'] }] }), 0],
  ])('sets aside what it cannot read: %s', (_, text, read) => {
    const { effects, texts } = storage(Infinity, new Map([['dossier', text]]));
    const store = new Store(effects);
    expect(store.read().items).toHaveLength(read);
    expect(store.unread).toBe(text);
    store.write(dossier);
    expect(texts.get(setAsideUnder)).toBe(text);
  });

  test('makes what is there twice one item, with both notes', () => {
    const items = [
      { ...one, note: 'A.' },
      { ...one, note: 'B.' },
    ];
    const { effects } = storage(Infinity, new Map([['dossier', JSON.stringify({ version: 1, title: '', items })]]));
    expect(new Store(effects).read().items).toEqual([{ ...one, note: 'A.\n\nB.' }]);
  });
});
