import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { family } from '../report/share-drawing.ts';
import { Typeface } from '../report/typeface.ts';
import { Progress } from './progress.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = resolve('@expo-google-fonts/noto-serif/500Medium/NotoSerif_500Medium.ttf');

/** The typeface of share images. */
export function readTypeface(): Typeface {
  return Typeface.read(readFileSync(fontFile));
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
 * Writes share images into a folder, each under its digest.
 *
 * @param drawings SVGs by digest
 */
export async function writeShareImages(drawings: ReadonlyMap<string, string>, folder: string): Promise<void> {
  if (drawings.size === 0) return;
  mkdirSync(folder, { recursive: true });
  const progress = new Progress('Share images', drawings.size);
  for (const [digest, svg] of drawings) {
    writeFileSync(join(folder, `${digest}.png`), await drawPng(svg));
    progress.step();
  }
  progress.finish();
}
