import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';

/** What an XML file is, and what it says. */
export interface XmlReading {
  readonly kind: 'rss' | 'sitemap' | 'other' | 'broken';
  readonly faults: readonly string[];
  /** Addresses that must be complete, and of this site. */
  readonly addresses: readonly string[];
  /** Addresses of style sheets, which may be relative. */
  readonly styles: readonly string[];
}

/**
 * Reads a feed, a sitemap or another XML file, with a parser that takes well-formedness as strictly as feed readers do.
 * Entities of other files are not read.
 */
export function readXml(bytes: Uint8Array): XmlReading {
  const option = ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option });
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const line = error.details[0]?.line;
    const fault = `the file is not well-formed XML: ${error.message.trim()}${line === undefined ? '' : ` (line ${line})`}`;
    return { kind: 'broken', faults: [fault], addresses: [], styles: [] };
  }
  try {
    return { ...readDocument(document), styles: stylesOf(document) };
  } finally {
    document.dispose();
  }
}

function readDocument(document: XmlDocument): Omit<XmlReading, 'styles'> {
  switch (document.root.name) {
    case 'rss':
      return { kind: 'rss', ...readRss(document) };
    case 'urlset':
    case 'sitemapindex':
      return { kind: 'sitemap', faults: [], addresses: textsAt(document, '//*[local-name() = "loc"]') };
    default:
      return { kind: 'other', faults: [], addresses: [] };
  }
}

function readRss(document: XmlDocument): Pick<XmlReading, 'faults' | 'addresses'> {
  const required = ['title', 'link'].filter((name) => textsAt(document, `/rss/channel/${name}`).join('') === '');
  const items = document.find('/rss/channel/item').filter((node) => node instanceof XmlElement);
  const unlinked = items.filter((item) => item.get('link') === null && item.get('guid') === null).length;
  return {
    faults: [
      ...required.map((name) => `the feed has no ${name}`),
      ...(unlinked === 0 ? [] : [`${unlinked} items of the feed have no link`]),
    ],
    addresses: [
      ...textsAt(document, '/rss/channel/link').filter((link) => link !== ''),
      ...textsAt(document, '/rss/channel/*[local-name() = "link"]/@href'),
      ...items.flatMap(addressesOfItem),
    ],
  };
}

/** Its link, and its guid where that is an address: it is, unless it says otherwise and does not look like one. */
function addressesOfItem(item: XmlElement): string[] {
  const link = item.get('link')?.content.trim();
  const guid = item.get('guid');
  const id = guid?.content.trim();
  const isAddress = guid?.get('@isPermaLink')?.content !== 'false' || /^https?:/i.test(id ?? '');
  return [...new Set([link, isAddress ? id : undefined])].filter((address) => address !== undefined);
}

function stylesOf(document: XmlDocument): string[] {
  return textsAt(document, '/processing-instruction("xml-stylesheet")').flatMap(
    (text) => /\bhref\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? [],
  );
}

function textsAt(document: XmlDocument, path: string): string[] {
  return document.find(path).map((node) => node.content.trim());
}
