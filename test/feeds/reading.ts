import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { type Feed, printFeed } from '../../src/feeds/feed.ts';

/** The texts at an XPath of a feed, as a strict parser reads it. Throws where it is not well-formed. */
export async function textsOf(feed: Feed, path: string): Promise<string[]> {
  const document = XmlDocument.fromString(await printFeed(feed), { option: ParseOption.XML_PARSE_NO_XXE });
  try {
    return document.find(path).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
