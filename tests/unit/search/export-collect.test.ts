import { describe, expect, test } from 'vitest';
import { collectCitations } from '../../../src/features/search/export/collect.client.ts';
import { csl, record } from '../cite/records.ts';

const item = csl(record.statement());
const address = (index: number) => `/record/statements/s-${String(index)}/`;
const addresses = Array.from({ length: 20 }, (_, index) => address(index));

/** A host that answers after a moment, and remembers what it was asked for and how much at once. */
function host(answer: (path: string) => Response = () => Response.json([item])) {
  const asked: string[] = [];
  let open = 0;
  const most = { atOnce: 0 };
  const fetch = async (input: string | URL | Request, { signal }: RequestInit = {}): Promise<Response> => {
    const path = input as string;
    asked.push(path);
    open += 1;
    most.atOnce = Math.max(most.atOnce, open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open -= 1;
    signal?.throwIfAborted();
    return answer(path);
  };
  return { asked, most, fetch };
}

describe('collecting citations', () => {
  test('fetches the citation file of each record once, a few at a time', async () => {
    const { asked, most, fetch } = host();
    const { items, failed } = await collectCitations([...addresses, address(0)], { fetch });
    expect(asked.sort()).toEqual(addresses.map((path) => `${path}cite.csl.json`).sort());
    expect(most.atOnce).toBe(6);
    expect([...items.keys()].sort()).toEqual([...addresses].sort());
    expect(items.get(address(7))).toEqual(item);
    expect(failed).toEqual([]);
  });

  test('asks for none where there is none, and at the page of a paragraph', async () => {
    const { asked, fetch } = host();
    const others = ['/actors/eff/', '/topics/scope/', '/articles/reach/', '/glossary/#ahc', '/statements/', '/search/'];
    const { items } = await collectCitations([...others, '/red-lines/line/#p2', 'https://record.example/texts/a/'], {
      fetch,
    });
    expect(asked).toEqual(['/red-lines/line/cite.csl.json', 'https://record.example/texts/a/cite.csl.json']);
    expect([...items.keys()]).toEqual(['/red-lines/line/#p2', 'https://record.example/texts/a/']);
  });

  test('tells of its progress', async () => {
    const told: [number, number][] = [];
    await collectCitations([...addresses.slice(0, 3), '/actors/eff/'], {
      fetch: host().fetch,
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('goes on after files that are missing, broken, or something else, and names them', async () => {
    const answers: Record<string, () => Response> = {
      [address(1)]: () => new Response(null, { status: 404 }),
      [address(2)]: () => new Response('<!doctype html>'),
      [address(3)]: () => Response.json([]),
      [address(4)]: () => Response.json([{ id: 'a' }]),
      [address(5)]: () => {
        throw new TypeError('Failed to fetch');
      },
    };
    const { fetch } = host((path) => (answers[path.replace('cite.csl.json', '')] ?? (() => Response.json([item])))());
    const { items, failed } = await collectCitations(addresses, { fetch });
    expect(failed).toEqual([1, 2, 3, 4, 5].map(address));
    expect(items.size).toBe(15);
  });

  test('ends when it is told to, and asks for nothing more', async () => {
    const { asked, fetch } = host();
    const controller = new AbortController();
    const collecting = collectCitations(addresses, {
      fetch,
      signal: controller.signal,
      onProgress: (done) => {
        if (done === 6) controller.abort();
      },
    });
    await expect(collecting).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked.length).toBeLessThan(addresses.length);
    await expect(collectCitations(addresses, { fetch, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
