// One-time importer: fact sheets -> content/. Removed once content/ is the truth.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument, Document, isMap, isSeq, visit, Scalar } from 'yaml';
const facts = process.argv[2]!;
const added = '2026-11-24';
const folders = { sessions: 'session', statements: 'statement', letters: 'letter', redlines: 'red-line', texts: 'text', actors: 'actor' } as const;
const slug = (t: string) => t.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
type Sheet = { front: Record<string, any>; body: string };
const read = (folder: string) => readdirSync(`${facts}/${folder}`).filter((f) => f.endsWith('.md')).map((f) => {
  const m = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(`${facts}/${folder}/${f}`, 'utf8'))!;
  return { front: parseDocument(m[1]!, { schema: 'core' }).toJS(), body: m[2]! } as Sheet;
});
const texts = Object.fromEntries(read('texts').map((s) => [s.front.id, s.front]));
const redlines = read('redlines').map((s) => s.front);
for (const [folder, schema] of Object.entries(folders)) {
  const out = folder === 'redlines' ? 'red-lines' : folder;
  mkdirSync(`content/${out}`, { recursive: true });
  for (const { front, body } of read(folder)) {
    if (front.id === 'convention' && folder === 'texts')
      for (const a of front.articles) {
        const formerly: { text: string; article: string }[] = [];
        for (const t of ['zero-draft', 'udtc']) for (const b of texts[t].articles ?? []) if (b.title === a.title) formerly.push({ text: t, article: b.number });
        const { number, title, ...rest } = a; for (const k of Object.keys(a)) delete a[k];
        Object.assign(a, { number, slug: slug(title).slice(0, 90), title, ...rest, ...(formerly.length ? { formerly } : {}) });
      }
    for (const s of front.sources ?? []) if (s.date !== undefined) s.date = String(s.date);
    if (folder !== 'actors') front.added = added;
    const doc = new Document(front);
    visit(doc, {
      Map(key, node, path) { if (path.length > 2 && node.items.every((i: any) => ['text', 'article', 'name', 'actor'].includes(i.key.value))) node.flow = true; },
      Seq(key, node) { if (node.items.every((i: any) => i instanceof Scalar && /^[a-z0-9-]+$/.test(String(i.value))) && node.items.length <= 12) node.flow = true; },
    });
    const dates = /^(date|start|end|added)$/;
    visit(doc, { Pair(_, pair: any) { if (dates.test(pair.key.value) && pair.value instanceof Scalar) { pair.value.value = String(pair.value.value); } },
      Scalar(key, node, path) { if (typeof node.value === 'string' && key === 'value') { const pair: any = path[path.length - 1]; if (/[:#"'\u00a0-\uffff,{}[\]]| /.test(node.value) && !dates.test(pair.key.value)) node.type = 'QUOTE_DOUBLE'; if (dates.test(pair.key?.value)) node.type = 'PLAIN'; } } });
    const yaml = doc.toString({ lineWidth: 0, flowCollectionPadding: false });
    const mode = `# yaml-language-server: $schema=../../schemas/${schema}.schema.json\n`;
    if (folder === 'actors') writeFileSync(`content/${out}/${front.id}.yaml`, mode + yaml);
    else writeFileSync(`content/${out}/${front.id}.mdx`, `---\n${mode}${yaml}---\n${body}`);
  }
}
