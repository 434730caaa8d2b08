import { offerCitations } from './citation.ts';
import { fillColumns } from './columns.ts';
import { copyAddresses, followAddress } from './edits.ts';
import { follow, listenToKeys } from './keys.ts';
import { markEdge } from './map.ts';
import { beginToSay } from './say.ts';
import { stepToEdit } from './step.ts';
import { rememberView } from './views.ts';

fillColumns();
beginToSay();
rememberView();
const help = listenToKeys([
  { keys: ['n', 'j'], does: 'Next edit', run: () => stepToEdit(1) },
  { keys: ['p', 'k'], does: 'Edit before', run: () => stepToEdit(-1) },
  { keys: ['ArrowLeft'], does: 'Earlier change', run: () => follow('prev') },
  { keys: ['ArrowRight'], does: 'Later change', run: () => follow('next') },
  { keys: ['u'], does: 'Up to the article', run: () => follow('up') },
]);
document.querySelector('.bar .count')?.after(help);
copyAddresses();
followAddress();
offerCitations();
markEdge();
