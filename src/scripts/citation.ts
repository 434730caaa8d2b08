import { type Cited, type CitedVersion, citationForms, cite, citeBeyondHeadline, proofOf } from '../report/citation.ts';
import { editLinks, numberOf } from './edits.ts';
import { add, make } from './elements.ts';
import { copy } from './say.ts';

/** Adds the other forms of the citation, each ready to be copied, and names the edit that the address names. */
export function offerCitations(): void {
  const place = document.querySelector('.cite');
  const printed = place?.querySelector('p');
  if (!place || !printed) return;
  const buttons = citationForms.map((form) => {
    const button = make('button', {
      text: `Copy ${form === 'plain' ? 'as text' : form}`,
      attributes: { type: 'button' },
    });
    button.addEventListener('click', () => void copy(cite(readCited(), form), 'Citation copied'));
    return button;
  });
  // The headline stays as it was printed, isolated where its letters run the other way.
  const rest = printed.lastChild ?? printed;
  const update = (): void => {
    const cited = readCited();
    rest.textContent = `”${citeBeyondHeadline(cited)} ${proofOf(cited)}`;
  };
  update();
  addEventListener('hashchange', update);
  place.append(add('div', { children: buttons }));
}

/** Takes out of the page what a citation of it says. */
function readCited(): Cited {
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const edit = editLinks().find(({ hash }) => hash.replace('-from', '') === location.hash.replace('-from', ''));
  const [old, neu] = [0, 1].map(readVersion);
  return {
    headline: textOf('h1'),
    source: textOf('.crumbs a'),
    archive: textOf('.site .name'),
    address: edit === undefined ? address : `${address}${location.hash.replace('-from', '')}`,
    edit: edit && numberOf(edit),
    old: old ?? unknown,
    new: neu ?? unknown,
  };
}

const unknown: CitedVersion = { time: '', digest: '', witnesses: [] };

function readVersion(at: number): CitedVersion {
  const file = document.querySelectorAll('.files > *')[at];
  return {
    time: document.querySelectorAll<HTMLTimeElement>('.heads time')[at]?.dateTime ?? '',
    digest: file?.querySelectorAll('code')[1]?.textContent ?? '',
    witnesses: [...(file?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? ''),
  };
}

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent.trim() ?? '';
}
