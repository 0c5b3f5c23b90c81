/**
 * `<part-bar choice="NAME">` around links to the parts of a list: what a filter of the page says goes along to the part. An
 * address that chooses a part by NAME, as addresses did before the list was parted, leads to its page.
 */
class PartBar extends HTMLElement {
  connectedCallback() {
    const choice = this.getAttribute('choice') ?? '';
    const withFilter = (link: HTMLAnchorElement): string => {
      const choices = new URLSearchParams(location.search);
      choices.delete(choice);
      link.search = choices.toString();
      link.hash = location.hash.startsWith('#?') ? location.hash : '';
      return link.href;
    };
    const asked = new URLSearchParams(location.search).get(choice);
    const part = [...this.querySelectorAll('a')].find(({ id }) => id !== '' && id === asked);
    if (part) location.replace(withFilter(part));

    const follow = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) withFilter(link);
    };
    this.addEventListener('click', follow);
    // A middle click opens the link beside.
    this.addEventListener('auxclick', follow);
  }
}

customElements.define('part-bar', PartBar);
