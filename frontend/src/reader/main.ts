/** What the reader's pages do with a script; each of them is whole without it. */
import './reader.css';

import { serveCopies } from './copies';
import { suggestNames } from './suggestions';

serveCopies();
suggestNames(document);

// The explorer replaces parts of the page.
document.addEventListener('polgraph:turned', () => {
  for (const id of ['ask', 'panel', 'told']) {
    const part = document.getElementById(id);
    if (part) suggestNames(part);
  }
});
