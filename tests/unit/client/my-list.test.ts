import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addToList,
  forgetList,
  isListed,
  ListError,
  merged,
  readList,
  writeList,
  type ListItem,
} from '../../../src/client/my-list.ts';

const item = (rest: Partial<ListItem> = {}): ListItem => ({
  path: '/statements/a/',
  paragraphs: [1],
  revision: 1,
  ...rest,
});
const list = { title: 'Mine', items: [item()] };
const written = (value: unknown) => JSON.stringify(value);

/** What the browser keeps, and the room that it has in characters. */
let texts: Map<string, string>;
let room: number;

beforeEach(() => {
  texts = new Map();
  room = Infinity;
  vi.stubGlobal('dispatchEvent', vi.fn());
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => texts.delete(key),
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('Full', 'QuotaExceededError');
      texts.set(key, text);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const failure = (task: () => unknown): unknown => {
  try {
    return task();
  } catch (error) {
    return error instanceof ListError ? error.kind : error;
  }
};

describe('what the browser keeps', () => {
  test('is empty at first, then what was written, and gone when it is forgotten', () => {
    expect(readList()).toEqual({ title: '', items: [] });
    writeList(list);
    expect(readList()).toEqual(list);
    forgetList();
    expect(readList()).toEqual({ title: '', items: [] });
  });

  test('of the time when the page was called the dossier is carried over, whole, and once', () => {
    const former = {
      version: 1,
      title: 'Old',
      items: [{ ...item({ note: 'N.' }), title: 'Called so' }, item({ revision: 2 })],
    };
    texts.set('dossier', written(former));
    expect(readList()).toMatchObject({ title: 'Old', items: former.items });
    addToList(item({ paragraphs: [] }));
    expect([...texts.keys()]).toEqual(['my-list']);
    expect(readList().items).toMatchObject([...former.items, { paragraphs: [] }]);
  });

  test('of both times is one list', () => {
    texts.set('my-list', written(list));
    texts.set('dossier', written({ version: 1, title: 'Old', items: [item({ note: 'N.' }), item({ revision: 2 })] }));
    expect(readList()).toEqual({ title: 'Mine', items: [item({ note: 'N.' }), item({ revision: 2 })] });
  });

  test.each([
    ['no JSON', '{"version":1'],
    ['no list', '[1]'],
    ['nothing', 'null'],
    ['an item that is none', written({ ...list, items: [item(), { path: 'javascript:', paragraphs: [] }] })],
    ['paragraphs that are none', written({ ...list, items: [{ ...item(), paragraphs: ['1'] }] })],
    ['a revision that is none', written({ ...list, items: [{ ...item(), revision: 0 }] })],
  ])('and cannot be read is said, and not overwritten: %s', (_, text) => {
    texts.set('my-list', text);
    expect(failure(readList)).toBe('unreadable');
    expect(failure(() => writeList(list))).toBe('unreadable');
    expect(texts.get('my-list')).toBe(text);
    expect(isListed(item())).toBe(false);
  });

  test('is told apart where there is no room, and where storage is blocked', () => {
    writeList(list);
    room = 10;
    expect(failure(() => addToList(item({ revision: 2 })))).toBe('full');
    expect(readList()).toEqual(list);
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(failure(readList)).toBe('blocked');
    expect(failure(() => writeList(list))).toBe('blocked');
  });
});

describe('adding', () => {
  test('puts an item at the end, once', () => {
    expect([addToList(item()), addToList(item()), addToList(item({ revision: 2 }))]).toEqual([true, false, true]);
    expect(readList().items).toEqual([item(), item({ revision: 2 })]);
  });

  test('knows an item without a revision in any revision, and tells paragraphs apart', () => {
    addToList(item({ revision: 3 }));
    expect(isListed(item({ revision: undefined }))).toBe(true);
    expect(isListed(item({ revision: undefined, paragraphs: [] }))).toBe(false);
    expect(addToList(item({ revision: undefined }))).toBe(false);
  });
});

test('lists that are put together lose no note, and double no item', () => {
  const mine = [item({ note: 'Mine.' }), item({ revision: 2 })];
  const theirs = [item({ revision: 3 }), item({ note: 'Theirs.' }), item({ revision: 2, note: 'New.' }), ...mine];
  expect(merged(mine, theirs)).toEqual([
    item({ note: 'Mine.\n\nTheirs.' }),
    item({ revision: 2, note: 'New.' }),
    item({ revision: 3 }),
  ]);
});
