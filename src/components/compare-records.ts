customElements.define('compare-records', class extends HTMLElement {});
