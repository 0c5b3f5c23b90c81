import type { Corpus } from '../../../src/corpus/corpus.ts';
import { readCorpus } from '../../../src/records/read.ts';
import { corpusOf } from '../../support/corpus.ts';
import { inFolder, writeFiles } from '../../support/folder.ts';

/** Address under which the small corpus is published in these tests: below a path, as a project page may be. */
export const address = (path: string): string => `https://example.org/record${path}`;

const sources = (...lines: string[]) => `sources:\n${lines.map((line) => `  - {${line}}`).join('\n')}`;
const one = sources('url: "https://example.org/a", title: A, grade: official');

/** A corpus with one of everything, and the values that make trouble in CSV and XML. */
const files: Record<string, string> = {
  'topics.yaml': `
- {id: scope, label: "Scope & reach", definition: What it covers.}
- {id: privacy, label: Privacy, definition: "Private life <in general>."}`,
  'glossary.yaml': `
- {id: ahc, term: AHC, stands_for: Ad Hoc Committee, definition: The committee., synonyms: [the Committee], topic: scope}`,
  'process.yaml': `
phases: [{id: start, title: Start, from: "2020"}]
signatures: [{count: 2, source: {url: "https://example.org/s", title: S, grade: official}}]
ratifications: [{count: 1, source: {url: "https://example.org/r", title: R, grade: secondary}}]
ratifications_needed: {count: 40, text: main, article: "65"}
upcoming: []`,
  'actors/norland.yaml': 'id: norland\nname: "Norland; the Kingdom"\nkind: state\nalso_known_as: ["=1+1", "+47"]',
  'actors/rights-now.yaml': 'id: rights-now\nname: Rights Now\nkind: civil-society',
  'texts/draft.mdx': `---
id: draft
title: Draft
short: DR
date: 2023
kind: negotiating-text
articles: [{number: "4", title: Reach}]
${one}
added: 2024-01-01
---
The draft.`,
  'texts/main.mdx': `---
id: main
title: Main text
short: Main
date: 2024-02-09
kind: convention
replaces: draft
articles:
  - {number: "5", slug: reach, title: Reach, formerly: [{text: draft, article: "4"}]}
${one}
added: 2024-03-01
---
The text.`,
  'sessions/first.mdx': `---
id: first
title: First session
start: 2024-02-01
end: 2024-02-09
kind: substantive
documents: [{symbol: A/AC.291/1, title: "Agenda; annotated"}, {symbol: A/AC.291/2, title: Report, url: "https://example.org/2"}]
texts: [draft]
outcome: It was opened.
${one}
added: 2024-02
---
They met.`,
  'statements/2024-02-norland.mdx': `---
id: 2024-02-norland
title: "Norland: \\"fewer\\" articles, <please> & soon"
date: 2024-02
kind: oral
actors: [norland, rights-now]
session: first
topics: [scope, privacy]
provisions: [{text: draft, article: "4"}, {text: main, article: preamble}, {text: main}]
position: "@all: -2 articles, \\"now\\""
${sources(
  'url: "https://example.org/one?a=1&b=2", title: "Minutes; first part", publisher: UN, date: "2024", grade: primary',
  'url: "https://example.org/two", title: "=HYPERLINK(1)", grade: automated-report',
  'url: "https://example.org/three", title: Three, date: 2024-02, language: fr, grade: official, archived: "https://archive.org/x", accessed: 2024-05-06',
)}
corrections:
  - {date: 2024-06-02, note: The date was wrong}
  - {date: 2024-07, note: "The name, too."}
added: 2024-02-10
---
-One paragraph; with a semicolon.

Another one\nover two lines.`,
  'statements/2024-03-01-norland.mdx': `---
id: 2024-03-01-norland
title: Norland again
date: 2024-03-01
kind: commentary
actors: [norland]
topics: []
position: Nothing new.
${one}
added: 2024-03-02
---
Text.`,
  'letters/2024-letter.mdx': `---
id: 2024-letter
title: A letter
date: "2024"
kind: open-letter
convenors: [rights-now]
signatories: [{name: "Rights Now!", actor: rights-now}, {name: "-Minus"}]
addressees: [Everybody]
topics: [privacy]
asks: ["Stop; think.", Go home.]
${one}
added: 2024-03-02
---
Dear all.`,
  'red-lines/no-reach.mdx': `---
id: no-reach
title: No reach
demand: No reach beyond crimes.
topics: [scope]
raised_in: [2024-letter, 2024-02-norland]
provisions: [{text: draft, article: "4"}]
assessments:
  - {text: draft, status: not-met, why: Article 4 goes far., source: "https://example.org/a"}
  - {text: main, status: partly-met, by: [rights-now, norland], why: Article 5 goes less far., source: "https://example.org/a"}
${one}
added: 2024-03-02
---
They want less.`,
};

/** Reads the small corpus as the site does, with changes. */
export const smallCorpus = (changes: Record<string, (text: string) => string> = {}): Corpus =>
  inFolder((folder) => {
    const changed = Object.entries(files).map(([path, text]) => [path, changes[path]?.(text) ?? text] as const);
    return corpusOf(readCorpus(writeFiles(folder, Object.fromEntries(changed))));
  });
