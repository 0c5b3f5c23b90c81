// What pages need that are opened from a folder: browsers fetch no file there. Files come as scripts that hand them over,
// and links that scripts make lead to files.
const script = document.currentScript as HTMLScriptElement;
const root = new URL('../', script.src).href;
const base = script.dataset['base'] ?? '/';
const given = new Map<string, (bytes: Uint8Array<ArrayBuffer>) => void>();

/** The path within the folder that an address means; `undefined` where it leads elsewhere. */
function inFolder(address: string): string | undefined {
  const url = new URL(address, location.href);
  if (url.protocol !== 'file:') return undefined;
  const { href } = url;
  if (href.startsWith(root)) return href.slice(root.length);
  // Addresses that scripts make begin at the base of the site; Windows puts the letter of the drive before them.
  const path = url.pathname.replace(/^\/[A-Za-z]:/, '');
  return path.startsWith(base) ? path.slice(base.length) + url.search + url.hash : undefined;
}

function load(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return new Promise((done) => {
    const element = document.createElement('script');
    given.set(path, done);
    element.src = `${root}offline/files/${path}.js`;
    element.onerror = () => {
      done(undefined);
    };
    element.onload = () => {
      element.remove();
    };
    document.head.append(element);
  });
}

const fetchElsewhere = window.fetch.bind(window);

Object.assign(window, {
  offlineRoot: root,
  /** Called by the scripts that hold files. */
  offlineFile(path: string, text: string) {
    given.get(path)?.(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    given.delete(path);
  },
  async fetch(input: RequestInfo | URL, options?: RequestInit) {
    const path = inFolder(input instanceof Request ? input.url : input.toString())?.replace(/[?#].*$/, '');
    if (path === undefined) return fetchElsewhere(input, options);
    const bytes = await load(decodeURI(path));
    return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
  },
});

// Plain scripts hold all that they need, so that an element of two scripts of a page is defined by both.
const define = customElements.define.bind(customElements);
customElements.define = (name, ...rest) => {
  if (!customElements.get(name)) define(name, ...rest);
};

function mend(link: HTMLAnchorElement): void {
  const written = link.getAttribute('href') ?? '';
  if (written === '' || written.startsWith('#')) return;
  const path = inFolder(link.href);
  if (path === undefined) return;
  const end = path.search(/[?#]|$/);
  const file = path.slice(0, end);
  const mended = `${root}${file === '' || file.endsWith('/') ? `${file}index.html` : file}${path.slice(end)}`;
  if (mended !== link.href) link.href = mended;
}

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes' && target instanceof HTMLAnchorElement) mend(target);
    for (const node of addedNodes) {
      if (node instanceof HTMLAnchorElement) mend(node);
      if (node instanceof Element) for (const link of node.querySelectorAll<HTMLAnchorElement>('a[href]')) mend(link);
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
