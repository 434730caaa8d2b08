import fc from 'fast-check';
import type { DiffBlock, Mark } from '../../src/diff/model.ts';

/** A way of writing, with words to make texts of. */
export interface Script {
  readonly name: string;
  /** BCP 47, for the segmenter. */
  readonly lang: string;
  /** What stands between two words. */
  readonly space: string;
  /** What ends a sentence, and what stands between it and the next. */
  readonly stop: string;
  readonly words: readonly string[];
  /** Stands in no text, unless a test puts it there. */
  readonly rare: string;
}

const spaced = { space: ' ', stop: '. ' };

export const scripts: readonly Script[] = [
  {
    ...spaced,
    name: 'Latin',
    lang: 'en',
    words:
      'the old harbour was not closed at 9.30 because keeper’s mid-tide cafe cafe\u0301 naïve £12 1,500 “boats” boats (late) 👩‍👧 👨‍👧'.split(
        ' ',
      ),
    rare: 'weathercock',
  },
  {
    ...spaced,
    name: 'Cyrillic',
    lang: 'ru',
    words:
      'старый старая причал закрыт до весны и не скоро откроется из-за льда в 1991 году «навсегда» кто-то иод и\u0306од ёлка'.split(
        ' ',
      ),
    rare: 'водокачка',
  },
  {
    ...spaced,
    name: 'Greek',
    lang: 'el',
    words:
      'η παλιά προβλήτα έκλεισε σήμερα και δεν ανοίγει ως το 2031 «ποτέ» ανεμος α\u0301νεμος θάλασσα του της τη\u0301ς'.split(
        ' ',
      ),
    rare: 'ανεμόμυλος',
  },
  {
    ...spaced,
    name: 'Arabic',
    lang: 'ar',
    words:
      'الرصيف القديم مغلق اليوم ولا يفتح قبل الربيع في عام ١٩٩١ كتب كُتُب مدرس مُدَرِّس «أبدا» والبحر إلى ١٬٥٠٠ ليرة'.split(
        ' ',
      ),
    rare: 'طاحونة',
  },
  {
    ...spaced,
    name: 'Hebrew',
    lang: 'he',
    words: 'המזח הישן סגור היום ולא ייפתח לפני האביב של 1991 צה״ל צה שלום שָׁלוֹם את בית־ספר “לעולם” הים אל גם'.split(' '),
    rare: 'שבשבת',
  },
  {
    name: 'Devanagari',
    lang: 'hi',
    space: ' ',
    stop: '। ',
    words: 'पुराना पुरानी घाट आज बंद है और वसंत तक नहीं खुलेगा में १९९१ बर्फ बर्फ़ क्ष क्\u200Dष “कभी” का की को पानी'.split(' '),
    rare: 'पवनचक्की',
  },
  {
    ...spaced,
    name: 'Korean',
    lang: 'ko',
    words:
      '오래된 부두는 부두가 오늘 닫혔고 봄까지 열리지 않는다 배가 1991년에 바다로 “다시” 나갔다 그 두 사람이 한글 \u1112\u1161\u11ab\u1100\u1173\u11af'.split(
        ' ',
      ),
    rare: '풍향계가',
  },
  {
    name: 'Thai',
    lang: 'th',
    space: '',
    stop: ' ',
    words: 'ท่าเรือ เก่า เก้า ปิด เปิด วันนี้ และ ไม่ ไม้ จนถึง ฤดู ฝน เพราะ น้ำ ใน เมือง ที่ “อีก” คน'.split(' '),
    rare: 'กังหัน',
  },
  {
    name: 'Chinese',
    lang: 'zh',
    space: '',
    stop: '。',
    words: '旧 码头 码字 今天 明天 关闭 了 直到 春天 都 不 开放 因为 河水 1991 年 的 城市 “永远” 我们 𠮷 𠮶'.split(' '),
    rare: '风车',
  },
  {
    name: 'Japanese',
    lang: 'ja',
    space: '',
    stop: '。',
    words:
      '古い 港 は 今日 今月 も 閉まって いる ので 春 まで バス が か\u3099 か 1991 年 に 来ない 「また」 𠮷野家'.split(
        ' ',
      ),
    rare: '風車',
  },
];

interface Word {
  readonly text: string;
  readonly key: string | undefined;
}
type Sentence = readonly Word[];
type Paragraph = readonly Sentence[];
type Text = readonly Paragraph[];

/** A text as the diff sees it. */
export function blocksOf(text: Text, { space, stop }: Script): DiffBlock[] {
  return text.map((paragraph) => {
    let written = '';
    const marks: Mark[] = [];
    for (const [turn, sentence] of paragraph.entries()) {
      if (turn > 0) written += stop;
      for (const [at, { text, key }] of sentence.entries()) {
        if (at > 0) written += space;
        if (key !== undefined) marks.push({ from: written.length, to: written.length + text.length, key });
        written += text;
      }
    }
    return { identity: 'paragraph', family: 'paragraph', pinned: false, text: written + stop.trimEnd(), marks };
  });
}

/** Texts of a script. */
export function textIn(script: Script): fc.Arbitrary<Text> {
  const word = fc.record({
    text: fc.constantFrom(...script.words),
    key: fc.constantFrom(...Array.from({ length: 12 }, () => undefined), 'strong', 'link https://a.example/'),
  });
  const sentence = fc.array(word, { minLength: 1, maxLength: 9, size: 'max' });
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4, size: 'max' });
  return fc.array(paragraph, { maxLength: 6, size: 'max' });
}

/** What an editor does, at places that are taken modulo what there is. */
interface Revision {
  readonly kind: (typeof kinds)[number];
  readonly paragraph: number;
  readonly sentence: number;
  readonly word: number;
  readonly to: number;
}

const kinds = [
  ...['replace word', 'insert word', 'delete word', 'respell word', 'respell word', 'format word'],
  ...['replace sentence', 'insert sentence', 'delete sentence', 'move sentence'],
  ...['insert paragraph', 'delete paragraph', 'move paragraph', 'split paragraph', 'merge paragraphs'],
  ...['repeat paragraph', 'nearly repeat paragraph'],
] as const;

const place = fc.nat(30);
const revision: fc.Arbitrary<Revision> = fc.record({
  kind: fc.constantFrom(...kinds),
  paragraph: place,
  sentence: place,
  word: place,
  to: place,
});

/** A text and what an editor made of it, as the diff sees them. */
export function revisedIn(script: Script): fc.Arbitrary<readonly [old: DiffBlock[], neu: DiffBlock[]]> {
  return fc
    .tuple(textIn(script), textIn(script), fc.array(revision, { maxLength: 8, size: 'max' }))
    .map(([old, other, revisions]) => {
      const neu = revisions.reduce((text, revision) => revise(text, revision, other), old);
      return [blocksOf(old, script), blocksOf(neu, script)] as const;
    });
}

/** New words are taken from another text. */
function revise(text: Text, revision: Revision, other: Text): Text {
  const { kind, to } = revision;
  const at = revision.paragraph % Math.max(1, text.length);
  const paragraph = text[at];
  const fresh = other[to % Math.max(1, other.length)];
  if (paragraph === undefined || fresh === undefined) return fresh === undefined ? text : [fresh];
  const place = to % (text.length + 1);
  const sentences = reviseSentences(paragraph, revision, fresh);
  switch (kind) {
    case 'insert paragraph':
      return text.toSpliced(place, 0, fresh);
    case 'delete paragraph':
      return text.toSpliced(at, 1);
    case 'move paragraph':
      return text.toSpliced(at, 1).toSpliced(to % text.length, 0, paragraph);
    case 'split paragraph': {
      const cut = revision.sentence % paragraph.length;
      return cut === 0 ? text : text.toSpliced(at, 1, paragraph.slice(0, cut), paragraph.slice(cut));
    }
    case 'merge paragraphs':
      return text.toSpliced(at, 2, [...paragraph, ...(text[at + 1] ?? [])]);
    case 'repeat paragraph':
      return text.toSpliced(place, 0, paragraph);
    case 'nearly repeat paragraph':
      return text.toSpliced(place, 0, reviseSentences(paragraph, { ...revision, kind: 'replace word' }, fresh));
    default:
      return sentences.length === 0 ? text.toSpliced(at, 1) : text.with(at, sentences);
  }
}

function reviseSentences(paragraph: Paragraph, revision: Revision, fresh: Paragraph): Paragraph {
  const at = revision.sentence % paragraph.length;
  const [sentence, other] = [paragraph[at], fresh[revision.word % fresh.length]];
  if (sentence === undefined || other === undefined) return paragraph;
  switch (revision.kind) {
    case 'replace sentence':
      return paragraph.with(at, other);
    case 'insert sentence':
      return paragraph.toSpliced(at, 0, other);
    case 'delete sentence':
      return paragraph.toSpliced(at, 1);
    case 'move sentence':
      return paragraph.toSpliced(at, 1).toSpliced(revision.to % paragraph.length, 0, sentence);
    default: {
      const words = reviseWords(sentence, revision, other);
      return words.length === 0 ? paragraph.toSpliced(at, 1) : paragraph.with(at, words);
    }
  }
}

function reviseWords(sentence: Sentence, revision: Revision, fresh: Sentence): Sentence {
  const at = revision.word % sentence.length;
  const [word, other] = [sentence[at], fresh[revision.to % fresh.length]];
  if (word === undefined || other === undefined) return sentence;
  switch (revision.kind) {
    case 'replace word':
      return sentence.with(at, other);
    case 'respell word':
      return sentence.with(at, { ...word, text: shortened(word.text) });
    case 'insert word':
      return sentence.toSpliced(at, 0, other);
    case 'delete word':
      return sentence.toSpliced(at, 1);
    case 'format word':
      return sentence.with(at, { ...word, key: word.key === undefined ? 'emphasis' : undefined });
    default:
      return sentence;
  }
}

/** A word without its last letter or mark, where more is left: what begins alike is easily cut in the middle. */
function shortened(word: string): string {
  return (
    [...word]
      .slice(0, -1)
      .join('')
      .replace(/\u200D$/, '') || word
  );
}
