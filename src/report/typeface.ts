/** Which letters a typeface has, and how wide they are: enough to break lines, and to know what cannot be drawn. */
export class Typeface {
  readonly #advances: ReadonlyMap<number, number>;

  private constructor(advances: ReadonlyMap<number, number>) {
    this.#advances = advances;
  }

  /**
   * Reads the tables `cmap` and `hmtx` of a TrueType file: https://learn.microsoft.com/typography/opentype/spec. Throws
   * where the file is no such file.
   */
  static read(bytes: Uint8Array): Typeface {
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = tablesOf(file);
    const table = (name: string): number => {
      const start = tables.get(name);
      if (start === undefined) throw new Error(`The typeface has no table ${name}`);
      return start;
    };
    const unitsPerEm = file.getUint16(table('head') + 18);
    const measured = file.getUint16(table('hhea') + 34);
    const widths = table('hmtx');
    // Glyphs beyond those measured are as wide as the last of them.
    const widthOf = (glyph: number): number => file.getUint16(widths + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
    const advances = new Map<number, number>();
    for (const [codePoint, glyph] of glyphsIn(file, table('cmap'))) advances.set(codePoint, widthOf(glyph));
    return new Typeface(advances);
  }

  /** True where every character of a text can be drawn. What has no form of its own, such as a mark of direction, cannot. */
  covers(text: string): boolean {
    return [...text].every((sign) => !/\p{C}/u.test(sign) && this.#advances.has(sign.codePointAt(0) ?? 0));
  }

  /** How wide a text is, in sizes of the type; without the little that some pairs of letters are moved together. */
  widthOf(text: string): number {
    let width = 0;
    for (const sign of text) width += this.#advances.get(sign.codePointAt(0) ?? 0) ?? 0;
    return width;
  }
}

function tablesOf(file: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let at = 0; at < file.getUint16(4); at += 1) {
    const record = 12 + 16 * at;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => file.getUint8(record + letter)));
    tables.set(name, file.getUint32(record + 8));
  }
  return tables;
}

/** Code points with their glyphs, from the subtable of format 12, which knows all of Unicode. */
function* glyphsIn(file: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const subtables = Array.from(
    { length: file.getUint16(cmap + 2) },
    (_, at) => cmap + file.getUint32(cmap + 8 + 8 * at),
  );
  const full = subtables.find((start) => file.getUint16(start) === 12);
  if (full === undefined) throw new Error('The typeface has no table of all of Unicode');
  for (let at = 0; at < file.getUint32(full + 12); at += 1) {
    const group = full + 16 + 12 * at;
    const first = file.getUint32(group);
    const glyph = file.getUint32(group + 8);
    for (let codePoint = first; codePoint <= file.getUint32(group + 4); codePoint += 1) {
      if (glyph + codePoint - first !== 0) yield [codePoint, glyph + codePoint - first];
    }
  }
}
