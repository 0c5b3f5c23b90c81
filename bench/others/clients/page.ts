import type { OpenIndex } from '../../library.ts';

type Shown = Record<string, [title: string, body: string]>;

/** Words of an extract. */
const extract = 40;

/**
 * The search page of a library, with the same elements as ours: loads the index and the documents, searches for what the address
 * says, then for what is typed or submitted.
 */
export async function run(open: (packed: string) => OpenIndex | Promise<OpenIndex>, withDocuments: boolean) {
  const fetchText = async (name: string) => (await fetch(name)).text();
  const readDocuments = async (): Promise<Shown> =>
    withDocuments ? (JSON.parse(await fetchText('../documents.json')) as Shown) : {};
  const loaded = Promise.all([fetchText('../index.json').then(open), readDocuments()]);
  const form = document.querySelector('form') as HTMLFormElement;
  const box = form.querySelector('input') as HTMLInputElement;
  const list = document.querySelector('#results') as HTMLOListElement;

  const result = (id: string, [title, body]: Shown[string]) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'title';
    link.href = `../${id}/`;
    link.textContent = title;
    const text = document.createElement('p');
    text.textContent = body.split(' ').slice(0, extract).join(' ');
    item.append(link, text);
    return item;
  };
  const show = async () => {
    const [{ search, stored }, documents] = await loaded;
    const query = box.value.trim();
    const ids = query === '' ? [] : await search(query);
    list.replaceChildren(
      ...ids.map((id) => {
        const kept = stored?.(id);
        return result(id, kept ? [kept.title, kept.body] : (documents[id] ?? [id, '']));
      }),
    );
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  box.addEventListener('input', () => void show());
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  await show();
}
