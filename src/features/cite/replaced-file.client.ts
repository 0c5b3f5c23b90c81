// Files once cited each revision, such as `r/1/cite.bib`. Whoever asks for one is led to the revision's page, which has its citations.
const [page] = /^.*\/r\/\d+\/(?=cite\.|citations\.json$)/.exec(location.pathname) ?? [];
const line = document.getElementById('replaced');
if (page !== undefined && line) {
  line.hidden = false;
  line.querySelector('a')?.setAttribute('href', page);
}
