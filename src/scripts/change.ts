import { offerCitations } from './citation.ts';
import { fillColumns } from './columns.ts';
import { copyAddresses, followAddress } from './edits.ts';
import { listenToKeys } from './keys.ts';
import { markEdge } from './map.ts';
import { beginToSay } from './say.ts';
import { rememberView } from './views.ts';

fillColumns();
beginToSay();
rememberView();
listenToKeys();
copyAddresses();
followAddress();
offerCitations();
markEdge();
