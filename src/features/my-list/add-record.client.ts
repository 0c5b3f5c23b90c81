// The button of a record's page that adds the whole record to the reader's dossier. Hidden in the page, it shows itself where scripts run.
import { addFromHere } from './add-here.client.ts';

for (const place of document.querySelectorAll<HTMLElement>('.add-record')) {
  place.hidden = false;
  const [button, status] = place.children;
  button?.addEventListener('click', () => status?.replaceChildren(...addFromHere()));
}
