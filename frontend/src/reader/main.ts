/** What the reader's pages do with a script; each of them is whole without it. */
import './reader.css';

import { offerCopies } from './copies';
import { suggestNames } from './suggestions';

offerCopies();
suggestNames();
