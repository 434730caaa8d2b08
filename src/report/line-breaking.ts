import type { Excerpt } from './excerpt.ts';
import type { Typeface } from './typeface.ts';

type Kind = Excerpt['pieces'][number]['kind'];

/** Words of one kind on a line; `x` and `width` are in the unit of the type's size. */
export interface Words {
  readonly kind: Kind;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export type Line = readonly Words[];

/** How text is set: in which letters, how large, and how wide a line may be. */
export interface Setting {
  readonly typeface: Typeface;
  readonly size: number;
  readonly width: number;
}

/** What no line is broken in, and the white space before it. */
interface Unit {
  readonly space: string;
  readonly parts: { readonly kind: Kind; readonly text: string }[];
}

/** Sets pieces of text in lines: broken at white space, between what was removed and added, and in words longer than a line. */
export function breakLines(pieces: Excerpt['pieces'], setting: Setting): Line[] {
  const widthOf = (text: string): number => setting.typeface.widthOf(text) * setting.size;
  const lines: Words[][] = [];
  let line: Words[] = [];
  let end = 0;
  const breakLine = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    end = 0;
  };
  const add = (kind: Kind, text: string): void => {
    const last = line.at(-1);
    const width = widthOf(text);
    if (last?.kind === kind) line[line.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    else line.push({ kind, text, x: end, width });
    end += width;
  };
  for (const { space, parts } of unitsOf(pieces)) {
    const width = parts.reduce((sum, { text }) => sum + widthOf(text), 0);
    const isFirst = end === 0;
    if (!isFirst && end + widthOf(space) + width > setting.width) breakLine();
    else if (!isFirst) {
      // Between two words of a kind the space is of that kind, else of none.
      if (space !== '' && line.at(-1)?.kind === parts[0]?.kind) add(parts[0]?.kind ?? 'kept', space);
      else end += widthOf(space) || setting.size / 4;
    }
    for (const { kind, text } of parts) {
      if (width <= setting.width) add(kind, text);
      else {
        for (const sign of text) {
          if (end + widthOf(sign) > setting.width) breakLine();
          add(kind, sign);
        }
      }
    }
  }
  breakLine();
  return lines;
}

function unitsOf(pieces: Excerpt['pieces']): Unit[] {
  const units: Unit[] = [];
  let space = '';
  let joins = false;
  for (const { kind, text } of pieces) {
    for (const [chunk] of text.matchAll(/\s+|\S+/g)) {
      const last = units.at(-1)?.parts;
      if (/^\s/.test(chunk)) {
        space = ' ';
        joins = false;
      } else if (joins && last !== undefined && !(last.at(-1)?.kind === 'old' && kind === 'new')) {
        last.push({ kind, text: chunk });
      } else {
        units.push({ space, parts: [{ kind, text: chunk }] });
        space = '';
        joins = true;
      }
    }
  }
  return units;
}

/** The first lines, with an ellipsis where there are more. */
export function cutLines(lines: readonly Line[], most: number, { typeface, size, width }: Setting): readonly Line[] {
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  const ellipsis = { kind: 'kept', text: '…', width: typeface.widthOf('…') * size } as const;
  const kept = [...last];
  for (let words = kept.pop(); words !== undefined; words = kept.pop()) {
    const signs = [...words.text];
    while (signs.length > 0) {
      const text = signs.join('').trimEnd();
      const end = words.x + typeface.widthOf(text) * size;
      if (end + ellipsis.width <= width) {
        return [
          ...lines.slice(0, most - 1),
          [...kept, { ...words, text, width: end - words.x }, { ...ellipsis, x: end }],
        ];
      }
      signs.pop();
    }
  }
  return lines.slice(0, most);
}
