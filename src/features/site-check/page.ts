import { Parser } from 'htmlparser2';

/** What the verification needs to know of a built page. */
export interface BuiltPage {
  /** Path of the file below the output folder. */
  file: string;
  /** Ids of its elements, in order; an id that stands twice stands here twice. */
  ids: string[];
  /** Every address that the page links to or loads. */
  addresses: { element: string; attribute: string; value: string }[];
  /** Inline scripts, styles and event handlers that a content security policy would refuse. */
  inline: string[];
  /** The page's content security policy. */
  policy: string | undefined;
  title: string;
}

/** Attributes that hold an address, by element. */
const addressed: Record<string, readonly string[]> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  form: ['action'],
  iframe: ['src'],
  object: ['data'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
};

/** Reads a built page in one pass. */
export function readPage(file: string, html: string): BuiltPage {
  const page: BuiltPage = { file, ids: [], addresses: [], inline: [], policy: undefined, title: '' };
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
      for (const attribute of addressed[name] ?? []) {
        const value = attributes[attribute];
        if (value !== undefined)
          page.addresses.push({
            element: name === 'link' ? `link ${attributes['rel'] ?? ''}` : name,
            attribute,
            value,
          });
      }
      if (name === 'style') page.inline.push('<style>');
      if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json')
        page.inline.push('<script> without src');
      for (const attribute of Object.keys(attributes)) {
        if (attribute === 'style') page.inline.push(`style attribute of <${name}>`);
        if (attribute.startsWith('on')) page.inline.push(`${attribute} of <${name}>`);
      }
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        page.policy = attributes['content'];
      inTitle = name === 'title' && page.title === '';
    },
    ontext(text) {
      if (inTitle) page.title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(html);
  return page;
}
