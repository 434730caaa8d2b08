import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ArchiveSettings } from '../archive/model.ts';
import type { Addresses } from '../report/addresses.ts';
import { family } from '../report/share-drawing.ts';
import { Typeface } from '../report/typeface.ts';
import type { PartFile } from './part.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = resolve('@expo-google-fonts/noto-serif/500Medium/NotoSerif_500Medium.ttf');

/** The typeface of share images. */
export function readTypeface(): Typeface {
  return Typeface.read(readFileSync(fontFile));
}

let typeface: Typeface | undefined;

/** What the share images of an archive are set in; undefined where it has none. Read once. */
export function typefaceFor({ shareImages }: Pick<ArchiveSettings, 'shareImages'>): Typeface | undefined {
  if (shareImages) typeface ??= readTypeface();
  return shareImages ? typeface : undefined;
}

let ready: Promise<void> | undefined;

/** Draws an SVG as a PNG. The same drawing gives the same bytes on every machine: no font of it is looked at. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const image = new Resvg(svg, { font: { fontBuffers: [readFileSync(fontFile)], defaultFontFamily: family } });
  const rendered = image.render();
  try {
    return rendered.asPng();
  } finally {
    rendered.free();
    image.free();
  }
}

/**
 * A share image as a file of the site.
 *
 * @param digest what it is known by
 */
export async function shareImageFile({ base, shareImage }: Addresses, digest: string, svg: string): Promise<PartFile> {
  return { path: shareImage(digest).slice(base.length), bytes: await drawPng(svg) };
}
