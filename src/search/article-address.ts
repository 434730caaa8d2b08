/** Parameters that say where a reader came from, and nothing of what is read. */
const tracking =
  /^(?:utm_.*|(?:fb|g|dc|ms|tw|y|igsh|wbra|gbra)clid|gclsrc|igshid|mc_[ce]id|_ga|_gl|cmpid|ocid|ref_?src)$/i;

/**
 * The one word that an address is indexed by and looked for, or undefined for what is none. Equal for all spellings of an
 * address: without its scheme, `www.`, fragment, tracking parameters and last slash, in small letters.
 */
export function addressWord(text: string): string | undefined {
  const typed = text.trim();
  // Without a scheme, a slash tells an address from words like `e.g.` and figures like `1.5`.
  const isAddress = /^https?:\/\/\S+$/i.test(typed) || /^[^\s/@]+\.\p{L}{2,}(?::\d+)?\/\S*$/u.test(typed);
  const url = isAddress ? URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed}`) : null;
  if (url === null) return undefined;
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join('='));
  const address = [url.host.replace(/^www\./, ''), url.pathname, ...parameters.sort()].join('/');
  // Letters and digits alone, as no index divides them.
  return `address${address.toLowerCase().replace(/[^a-z0-9]+/g, '')}`;
}
