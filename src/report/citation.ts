/** What a citation of a change says. Read by pages as they are made and by a script in the browser: it imports nothing. */
export interface Cited {
  readonly headline: string;
  readonly source: string;
  /** The name of the archive. */
  readonly archive: string;
  /** The complete address of the change, or of one edit of it. */
  readonly address: string;
  /** The number of that edit; undefined where all of the change is cited. */
  readonly edit: string | undefined;
  readonly old: CitedVersion;
  readonly new: CitedVersion;
}

/** A version, and what shows that it was this one. */
export interface CitedVersion {
  /** In UTC, no finer than it is known. */
  readonly time: string;
  /** SHA-256 of its file, in hex. */
  readonly digest: string;
  /** Addresses of captures by others. */
  readonly witnesses: readonly string[];
}

/** The forms a citation can be had in. */
export const citationForms = ['plain', 'Markdown', 'BibTeX'] as const;
export type CitationForm = (typeof citationForms)[number];

/** The citation of a change, or of one of its edits. */
export function cite(cited: Cited, form: CitationForm): string {
  switch (form) {
    case 'plain':
      return `“${cited.headline}”${citeBeyondHeadline(cited)} ${proofOf(cited)}`;
    case 'Markdown':
      return `[${markdown(cited.headline)}](<${cited.address}>). ${markdown(cited.source)}: ${whatOf(cited)}. ${markdown(cited.archive)}. ${proofOf(cited, (address) => `<${address}>`)}`;
    case 'BibTeX':
      return bibtex(cited);
  }
}

/** What a citation in plain text says behind the headline, which is isolated where its letters run the other way. */
export function citeBeyondHeadline(cited: Cited): string {
  return `. ${cited.source}: ${whatOf(cited)}. ${cited.archive}. ${cited.address}.`;
}

function whatOf({ edit, old, new: neu }: Cited): string {
  return `${edit === undefined ? '' : `edit ${edit} of the `}change from the version of ${old.time} to that of ${neu.time}`;
}

/** Digests and captures by others, as sentences. */
export function proofOf(cited: Cited, printAddress = (address: string): string => address): string {
  const witnesses = [...new Set([...cited.old.witnesses, ...cited.new.witnesses])].map(printAddress);
  const others = witnesses.length === 0 ? '' : ` Captured by others too: ${witnesses.join(', ')}`;
  return `SHA-256 of the old version: ${cited.old.digest}; of the new one: ${cited.new.digest}.${others}`;
}

function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&~|]/g, '\\$&');
}

function bibtex(cited: Cited): string {
  const fields = {
    title: `{${tex(cited.headline)}}`,
    organization: `{${tex(cited.source)}}`,
    howpublished: `{${tex(cited.archive)}}`,
    year: cited.new.time.slice(0, 4),
    url: cited.address,
    note: tex(`${whatOf(cited)}. ${proofOf(cited)}`),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}`;
}

/** Made from the digest of the new version and of the edit, so that no two are alike. */
function keyOf({ address, new: { time, digest } }: Cited): string {
  const edit = /#(\w+)/.exec(address)?.[1];
  return `variorum-${time.slice(0, 10)}-${digest.slice(0, 8)}${edit === undefined ? '' : `-${edit}`}`;
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\~^{}%&#_$]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}
