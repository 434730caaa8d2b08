import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';

/** A page as it is printed, the text of each sheet without white space: lines may end anywhere. */
export async function print(page: Page, format: 'A4' | 'A6' = 'A4'): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true, format })));
  return text.map(withoutSpace);
}

/** Without white space, which paper does not keep; signs that fonts share, as some of Chinese do, under one name. */
export function withoutSpace(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** What stands at the foot of a sheet, as it is found in its text. */
export function footOf(address: string, sheet: number, sheets: number): string {
  return withoutSpace(`Page ${sheet} of ${sheets} ${address}`);
}

/** Both texts of a change, by the signs on paper alone. */
export function textsOn(sheets: readonly string[], address: string): { readonly old: string; readonly new: string } {
  const whole = sheets
    .map((text, at) => text.replace(footOf(address, at + 1, sheets.length), ''))
    .join('')
    .replace(/^.*TimeswithaZareinUTC\.|Citethischange.*$/gu, '');
  const text = without(whole, /‹[^‹›]*›/gu);
  return {
    old: without(text, /\{\+(?:(?!\{\+|\+\}).)*\+\}/gu).replace(/\[−|−\]/gu, ''),
    new: without(text, /\[−(?:(?!\[−|−\]).)*−\]/gu).replace(/\{\+|\+\}/gu, ''),
  };
}

/** The text without what is matched, the innermost first. */
function without(text: string, pattern: RegExp): string {
  const less = text.replace(pattern, '');
  return less === text ? text : without(less, pattern);
}
