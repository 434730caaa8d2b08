import { describe, expect, it } from 'vitest';
import { plainBlock, readMarkdown } from '../../src/archive/blocks.ts';
import type { Block } from '../../src/archive/model.ts';
import { reportOn, toDiffBlock } from '../../src/report/report.ts';
import { rowsOf } from './marked.ts';

/** What a reader is shown of a change: its rows, cells apart with ` | `, then what the words alone do not say. */
function shown(old: readonly Block[], neu: readonly Block[]): string[] {
  const rows = rowsOf(old.map(toDiffBlock), neu.map(toDiffBlock)).map((line) => line.replaceAll('\t', ' | '));
  return [...rows, ...reportOn(old, neu).edits.flatMap(({ notes }) => notes.map((note) => `note ${note}`))];
}

function read(paragraphs: readonly string[]): Block[] {
  return readMarkdown(paragraphs.join('\n\n'), 'https://press.example/');
}

const removed = /\[-(.*?)-\]/gv;
const added = /\{\+(.*?)\+\}/gv;

/** One side of a marked line: `The pier [-was-]{+is+} shut` was once `The pier was shut`. */
function sideOf(side: 'old' | 'new', line: string): string {
  const [own, other] = side === 'old' ? [removed, added] : [added, removed];
  return line.replace(other, '').replace(own, '$1');
}

describe('of a paragraph, a reader is shown what an editor did', () => {
  it.each([
    ['put in a “not”', 'The inspector said that the lift could {+not +}carry six people.'],
    ['took out a “not”', 'The bridge is [-not -]safe for carts.'],
    ['corrected a count', 'About [-1,200-]{+12,000+} people came to the auction.'],
    ['corrected a year', 'She was mayor from 1991 to [-1998-]{+1999+}.'],
    ['named another person', 'The prize went to [-Lena Marie Hart-]{+Oskar van der Velde+}, who studies moss.'],
    ['and put it right further on', 'The prize went to [-Lena Hart-]{+Oskar Velde+} for [-her-]{+his+} study of moss.'],
    ['corrected a title', '[-Dr-]{+Prof+}. Ada Finch spoke first.'],
    [
      'cut a quotation out of a sentence',
      'The warden[-, who called the fence “a fine place for owls and for nobody else”,-] will retire in autumn.',
    ],
    ['quoted otherwise', '“We [-will-]{+hope to+} rebuild the tower by spring,” the abbot said.'],
    ['gave a claim to someone', 'The dam is safe{+, the engineer said+}.'],
    [
      'weakened a claim',
      'The fire {+reportedly +}killed {+at least +}three horses and [-destroyed-]{+damaged+} the stables on the road.',
    ],
    ['put a word into an enumeration', 'They grow beans, {+garlic, +}onions and leeks.'],
    [
      'put a sentence between two',
      'The vote was close. {+Two ballots lay in a teapot. +}The losers asked for a recount.',
    ],
    ['cut the end', 'The museum shows clocks and a stuffed walrus.[- Entry is free. The walrus may not be touched.-]'],
    ['joined two sentences', 'The choir sang[-. The-]{+, and the+} rain stopped.'],
    ['turned a sentence round', '[-On Monday the-]{+The+} school reopened {+on Monday +}after the flood.'],
    [
      'set curly quotation marks and dashes',
      '[-"It\'s-]{+“It’s+} late,[-"-]{+”+} she said [---]{+–+} and left the [-"-]{+“+}harvest fair[-"-]{+”+}.',
    ],
    [
      'wrote all but the first sentence anew',
      'The orchard lies on the south side of the hill. [-Its apples are pressed in the village, and the juice is sold in the market until the first frost of the year.-]{+A young carpenter has repaired the press, which had stood in a barn without a roof, and drawn its beams for the school.+}',
    ],
  ])('%s', (_, line) => {
    expect(shown(read([sideOf('old', line)]), read([sideOf('new', line)]))).toEqual([`edit ${line}`]);
  });

  it.each([
    ['Arabic', '[-ستصلح-]{+ستهدم+} المدينة الجسر القديم في العام المقبل.'],
    ['Chinese', '市政府计划明年[-修理-]{+拆除+}旧桥。'],
    ['Greek', 'Ο δήμος θα [-επισκευάσει-]{+κατεδαφίσει+} την παλιά γέφυρα.'],
    ['Hebrew', 'העירייה [-תתקן-]{+תהרוס+} את הגשר הישן בשנה הבאה.'],
    ['Hindi', 'शहर [-अगले-]{+इस+} साल पुराने पुल की मरम्मत करेगा।'],
    ['Japanese', '市は来年、古い橋を[-修理-]{+解体+}する予定だ。'],
    ['Korean', '시는 내년에 오래된 다리를 [-수리할-]{+철거할+} 계획이다.'],
    ['Russian', 'Город [-починит-]{+снесёт+} старый мост в будущем году.'],
    ['Thai', 'เมืองจะ[-ซ่อม-]{+รื้อ+}สะพานเก่าในปีหน้า'],
    ['Japanese, by a sentence', '橋は古い。{+橋脚も傷んでいる。+}市は修理する。'],
    ['Hindi, by a sentence', 'पुल पुराना है। {+खंभे भी टूटे हैं। +}शहर मरम्मत करेगा।'],
  ])('in %s', (_, line) => {
    expect(shown(read([sideOf('old', line)]), read([sideOf('new', line)]))).toEqual([`edit ${line}`]);
  });
});

describe('what a reader takes for one thing is shown whole', () => {
  it.each([
    ['an amount', 'The stadium cost [-1.5 million-]{+15 million+} crowns.'],
    ['a distance', 'The nearest shop is [-15 km-]{+25 km+} away by a steep road.'],
    ['another unit', 'The bell weighs [-300 kg-]{+3 tonnes+} and rings at noon.'],
    ['a temperature', 'It was [-−5 °C-]{+−15 °C+} at dawn.'],
    ['a price', 'A ticket costs [-€4.50-]{+€5.50+} at the door.'],
    ['a price with its sign behind', 'A ticket costs [-4,50 €-]{+5,50 €+} at the door.'],
    ['a price in Japanese', '橋の建設費は[-3億円-]{+5億円+}だった。'],
    ['a share', 'Turnout fell by [-12%-]{+21%+} on the islands.'],
    ['a share in German', 'Die Beteiligung sank um [-12 %-]{+21 %+} auf den Inseln.'],
    ['a time', 'Doors open at [-7.30 pm-]{+8.00 pm+} on Friday.'],
    ['a score', 'Elmow won [-3–1-]{+3–2+} at home.'],
    ['a figure in Thai, but not the letters beside it', 'ผู้ชาย [-12-]{+15+}คนในเมือง'],
    ['a figure with a letter in Thai', 'ที่บ้าน [-12B-]{+13B+} คน'],
    ['a date', 'The fair opens on [-5 May 2024-]{+6 May 2024+} at the old dairy.'],
    ['a date without a year', 'The fair opens on [-5 May-]{+6 June+} at the old dairy.'],
    ['an American date', 'The fair opens on [-May 5, 2024-]{+May 6, 2024+}, at the old dairy.'],
    ['a month', 'The fair opens in [-May 2024-]{+June 2024+} at the old dairy.'],
    ['a span of days', 'The fair is on [-5–7 May-]{+5–8 May+} at the old dairy.'],
    ['a German date', 'Das Fest beginnt am [-5. Mai 2024-]{+6. Mai 2024+} in der Molkerei.'],
    ['a Spanish date', 'La feria abre el [-5 de mayo de 2024-]{+6 de mayo de 2024+} en la lechería.'],
    ['a French date', 'La foire ouvre le [-1er mai 2024-]{+2 mai 2024+} à la laiterie.'],
    ['a Japanese date', '市は[-2024年5月5日-]{+2024年5月6日+}に開く。'],
    ['a name', 'The prize went to [-Lena Marie Hart-]{+Lena Sophie Hart+} on Friday.'],
    ['a name with particles', 'The prize went to [-Oskar van der Velde-]{+Oskar van den Berg+} on Friday.'],
    ['a Spanish name', 'The letter is by [-Ana de la Cruz-]{+Ana de la Vega+} of the parish.'],
    ['the address of a page', 'Read [-https://press.example/a.html-]{+https://press.example/b.html+}, they say.'],
    ['an address before three points', 'Read [-www.press.example/a-]{+www.press.example/b+}… they say.'],
    ['the address of a person', 'Write to [-ada.finch@press.example-]{+ivo.stern@press.example+} before noon.'],
    ['the name of a file', 'Open [-notes.txt-]{+notes.pdf+} and read it.'],
    ['a word with the sign behind it', 'She sold the [-gems.-]{+“stones.”+} He left.'],
  ])('%s', (_, line) => {
    expect(shown(read([sideOf('old', line)]), read([sideOf('new', line)]))).toEqual([`edit ${line}`]);
  });

  it.each([
    ['of two figures', 'Adding 3 and [-4-]{+5+} is easy.'],
    ['beside a year', 'In [-1991-]{+1992+} Ada Finch spoke of boats and of the sea.'],
    ['with a capital at the start of a sentence', 'The [-Harbour-]{+Pier+} was shut all day long.'],
    ['of a headline in capitals', 'Old Mill Road Is Closed After [-Heavy-]{+Light+} Rain'],
    ['behind a German article', 'Das [-Haus-]{+Dach+} der Familie brannte, sagte sie.'],
    ['at the head of a German phrase', 'Wir warten am [-Ende-]{+Anfang+} der Straße auf sie.'],
    ['that became part of a name', 'The mayor of [-New -]York came and spoke of boats.'],
    ['before a phrase that begins alike', 'Look up {+origins of the term +}the word.'],
  ])('but not more than a word %s', (_, line) => {
    expect(shown(read([sideOf('old', line)]), read([sideOf('new', line)]))).toEqual([`edit ${line}`]);
  });

  it('and what ends one sentence and begins others is shown apart', () => {
    const line = 'You need the key{+ required for this purpose+}.{+ As a result, the door stays shut.+}';
    expect(shown(read([sideOf('old', line)]), read([sideOf('new', line)]))).toEqual([`edit ${line}`]);
  });
});

describe('of a text, a reader is shown what an editor did', () => {
  it.each([
    [
      'corrected a name throughout',
      ['Mayor Kovalsky opened the bridge.', '“Eleven years,” Kovalsky said, and Kovalsky’s dog barked.'],
      ['Mayor Kowalski opened the bridge.', '“Eleven years,” Kowalski said, and Kowalski’s dog barked.'],
      [
        'edit Mayor [-Kovalsky-]{+Kowalski+} opened the bridge.',
        'edit “Eleven years,” [-Kovalsky-]{+Kowalski+} said, and [-Kovalsky’s-]{+Kowalski’s+} dog barked.',
      ],
    ],
    [
      'moved a sentence to the next paragraph',
      [
        'The mill stopped at noon. Its wheel was old. The miller locked up.',
        'Nobody bakes here now. Bread comes by van.',
      ],
      [
        'The mill stopped at noon. The miller locked up.',
        'Nobody bakes here now. Its wheel was old. Bread comes by van.',
      ],
      [
        'edit The mill stopped at noon. [-Its wheel was old. -]The miller locked up.',
        'edit Nobody bakes here now. {+Its wheel was old. +}Bread comes by van.',
      ],
    ],
    [
      'struck the first sentence of every paragraph',
      [
        'What we know. The bell fell at noon.',
        'What we do not know. The rope was old.',
        'What comes next. It is cast anew.',
      ],
      ['The bell fell at noon.', 'The rope was old.', 'It is cast anew.'],
      [
        'edit [-What we know. -]The bell fell at noon.',
        'edit [-What we do not know. -]The rope was old.',
        'edit [-What comes next. -]It is cast anew.',
      ],
    ],
    [
      'swapped two paragraphs and changed a word of each',
      ['The council met on Thursday to vote on a library roof.', 'Rain has come through since the storm in March.'],
      ['Rain has come through since the storm in April.', 'The council met on Friday to vote on a library roof.'],
      [
        'move Rain has come through since the storm in [-March-]{+April+}.',
        'edit The council met on [-Thursday-]{+Friday+} to vote on a library roof.',
      ],
    ],
    [
      'made two paragraphs of one, and one of two',
      [
        'Ale burned on Sunday. Forty barrels were lost.',
        'The brewer blamed a candle.',
        'Her brother blamed a stray cat.',
      ],
      [
        'Ale burned on Sunday.',
        'Forty barrels were lost.',
        'The brewer blamed a candle. Her brother blamed a stray cat.',
      ],
      [
        'split Ale burned on Sunday.[- -]{+ / +}Forty barrels were lost.',
        'merge The brewer blamed a candle.[- / -]{+ +}Her brother blamed a stray cat.',
      ],
    ],
    [
      'wrote another paragraph in the place of one',
      [
        'The orchard lies on the south side of the hill, and its apples have been pressed there for a century.',
        'Cider is sold at the gate.',
      ],
      [
        'Few people know how a press works, so a young carpenter took one apart and wrote a small book.',
        'Cider is sold at the gate.',
      ],
      [
        'delete The orchard lies on the south side of the hill, and its apples have been pressed there for a century.',
        'insert Few people know how a press works, so a young carpenter took one apart and wrote a small book.',
        'same Cider is sold at the gate.',
      ],
    ],
    [
      'put a line that recurs on every page in another place',
      ['Advertisement', 'The lighthouse was sold.', 'Potters will work in the lamp room.', 'By our reporter'],
      ['The lighthouse was sold.', 'Advertisement', 'Potters will work in the lamp room.', 'By our reporter'],
      [
        'delete Advertisement',
        'same The lighthouse was sold.',
        'insert Advertisement',
        'same Potters will work in the lamp room.',
        'same By our reporter',
      ],
    ],
    [
      'added a correction',
      ['The ferry sank in 1911.'],
      ['The ferry sank in 1912.', '*An earlier version of this article gave a wrong year.*'],
      ['edit The ferry sank in [-1911-]{+1912+}.', 'insert An earlier version of this article gave a wrong year.'],
    ],
    [
      'broke the lines elsewhere, which is nothing',
      ['The tram turns at the square\nand goes back down to the river.'],
      ['The tram turns at the\nsquare and goes back\ndown to the river.'],
      ['same The tram turns at the square and goes back down to the river.'],
    ],
    [
      'made prose of a list',
      [
        'Visitors to the cave should bring three things.',
        '- a lamp with a full battery\n- a rope of twenty metres\n- a coat against the wet',
      ],
      [
        'Visitors to the cave should bring three things.',
        'They need a lamp with a full battery, a rope of twenty metres and a coat against the wet.',
      ],
      [
        'same Visitors to the cave should bring three things.',
        'merge {+They need +}a lamp with a full battery[- / -]{+, +}a rope of twenty metres[- / -]{+ and +}a coat against the wet{+.+}',
      ],
    ],
    [
      'made a list of prose',
      ['They need a lamp with a full battery, a rope of twenty metres and a coat against the wet.'],
      ['- a lamp with a full battery\n- a rope of twenty metres\n- a coat against the wet'],
      [
        'split [-They need -]a lamp with a full battery[-, -]{+ / +}a rope of twenty metres[- and -]{+ / +}a coat against the wet[-.-]',
      ],
    ],
    [
      'wrote another heading in the place of one',
      ['## Who pays', 'The parish pays for the organ.', '## When', 'In spring.'],
      ['## A new organ at last', 'The parish pays for the organ.', '## When', 'In spring.'],
      [
        'edit [-Who pays-]{+A new organ at last+}',
        'same The parish pays for the organ.',
        'same When',
        'same In spring.',
      ],
    ],
    [
      'moved a paragraph and wrote half of it anew',
      [
        'The council met on Thursday to vote on the library roof, which has leaked since the great storm in March.',
        'Ada Finch, who keeps the books, walks to work along the river with her dog.',
        'Nobody has lit the lamp on the pier for years.',
      ],
      [
        'Ada Finch, who keeps the books, walks to work along the river with her dog.',
        'Nobody has lit the lamp on the pier for years.',
        'The council met on Thursday to vote on the library roof, but too few members came and the matter was put off.',
      ],
      [
        'same Ada Finch, who keeps the books, walks to work along the river with her dog.',
        'same Nobody has lit the lamp on the pier for years.',
        'move The council met on Thursday to vote on the library roof, [-which has leaked since the great storm in March-]{+but too few members came and the matter was put off+}.',
      ],
    ],
    [
      'moved a short line that stands once',
      [
        'Photograph: Ada Finch',
        'The council met to vote on the roof.',
        'Nobody has lit the lamp on the pier for years.',
      ],
      [
        'The council met to vote on the roof.',
        'Nobody has lit the lamp on the pier for years.',
        'Photograph: Ada Finch',
      ],
      [
        'same The council met to vote on the roof.',
        'same Nobody has lit the lamp on the pier for years.',
        'move Photograph: Ada Finch',
      ],
    ],
    [
      'put an item into a numbered list',
      ['1. Close the gate.\n2. Ring the bell.\n3. Light the lamp.'],
      ['1. Close the gate.\n2. Count the visitors.\n3. Ring the bell.\n4. Light the lamp.'],
      [
        'same 1. Close the gate.',
        'insert 2. Count the visitors.',
        'edit [-2-]{+3+}. Ring the bell.',
        'edit [-3-]{+4+}. Light the lamp.',
      ],
    ],
  ])('%s', (_, old, neu, lines) => {
    expect(shown(read(old), read(neu))).toEqual(lines);
  });

  it('wrote another headline', () => {
    const text = read(['The parish pays for the organ.']);
    const [old, neu] = ['Who pays?', 'Organ to be tuned at last'].map((words) => plainBlock('headline', words));
    if (old === undefined || neu === undefined) throw new Error('There are two headlines');
    expect(shown([old, ...text], [neu, ...text])).toEqual([
      'edit [-Who pays?-]{+Organ to be tuned at last+}',
      'same The parish pays for the organ.',
    ]);
  });
});

describe('of markup, a reader is shown what an editor did', () => {
  it.each([
    [
      'led a link elsewhere',
      ['Read [the minutes](https://press.example/1) first.'],
      ['Read [the minutes](https://press.example/2) first.'],
      [
        'edit Read [-the minutes-]{+the minutes+} first.',
        'note The link now leads to https://press.example/2 (before: https://press.example/1)',
      ],
    ],
    [
      'stressed a word',
      ['Members must sign the register.'],
      ['Members *must* sign the register.'],
      ['edit Members [-must-]{+must+} sign the register.', 'note Now in italics'],
    ],
    [
      'made a paragraph a heading',
      ['How the vote was counted', 'Two clerks opened the boxes at midnight.'],
      ['## How the vote was counted', 'Two clerks opened the boxes at midnight.'],
      [
        'edit How the vote was counted',
        'same Two clerks opened the boxes at midnight.',
        'note The paragraph became a heading of level 2',
      ],
    ],
    [
      'made paragraphs items of a list',
      ['The rules are short.', 'No dogs on the lower lawn.', 'No music after ten.'],
      ['The rules are short.', '- No dogs on the lower lawn.\n- No music after ten.'],
      [
        'same The rules are short.',
        'edit No dogs on the lower lawn.',
        'edit No music after ten.',
        'note The paragraph became a list item',
        'note The paragraph became a list item',
      ],
    ],
    [
      'corrected a cell of a table',
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,210 |\n| Brack | 977 |'],
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,120 |\n| Brack | 977 |'],
      ['same Town | Voters', 'edit Elmow | [-4,210-]{+4,120+}', 'same Brack | 977'],
    ],
    [
      'put a row into a table',
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,210 |\n| Brack | 977 |'],
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,210 |\n| Tarn | 1,305 |\n| Brack | 977 |'],
      ['same Town | Voters', 'same Elmow | 4,210', 'insert Tarn | 1,305', 'same Brack | 977'],
    ],
    [
      'added a column to a table',
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,210 |\n| Brack | 977 |'],
      ['| Town | Voters | Turnout |\n| - | - | - |\n| Elmow | 4,210 | 61% |\n| Brack | 977 | 70% |'],
      ['edit Town | Voters{+ | Turnout+}', 'edit Elmow | 4,210{+ | 61%+}', 'edit Brack | 977{+ | 70%+}'],
    ],
    [
      'corrected every cell of a row but the first',
      ['| Town | Voters | Mayor |\n| - | - | - |\n| Elmow | 4,210 | Ada Finch |\n| Brack | 977 | Ivo Stern |'],
      ['| Town | Voters | Mayor |\n| - | - | - |\n| Elmow | 4,120 | Jon Ash |\n| Brack | 977 | Ivo Stern |'],
      [
        'same Town | Voters | Mayor',
        'edit Elmow | [-4,210-]{+4,120+} | [-Ada Finch-]{+Jon Ash+}',
        'same Brack | 977 | Ivo Stern',
      ],
    ],
    [
      'took a column out of a table',
      ['| Town | Voters | Mayor |\n| - | - | - |\n| Elmow | 4,210 | Ada |\n| Brack | 977 | Ivo |'],
      ['| Town | Mayor |\n| - | - |\n| Elmow | Ada |\n| Brack | Ivo |'],
      ['edit Town | [-Voters | -]Mayor', 'edit Elmow | [-4,210 | -]Ada', 'edit Brack | [-977 | -]Ivo'],
    ],
    [
      'put a column at the head of a table',
      ['| Town | Voters |\n| - | - |\n| Elmow | 4,210 |\n| Brack | 977 |'],
      ['| No. | Town | Voters |\n| - | - | - |\n| 1 | Elmow | 4,210 |\n| 2 | Brack | 977 |'],
      ['edit {+No. | +}Town | Voters', 'edit {+1 | +}Elmow | 4,210', 'edit {+2 | +}Brack | 977'],
    ],
    [
      'indented lines of code otherwise',
      ['~~~\nif (a) {\n  one();\n  two();\n  three();\n  four();\n}\n~~~'],
      ['~~~\nif (a) {\n    one();\n    two();\n    three();\n    four();\n}\n~~~'],
      [
        'edit if (a) { / [-  one(); /   two(); /   three(); /   four();-]{+    one(); /     two(); /     three(); /     four();+} / }',
      ],
    ],
    [
      'changed words in a line of code',
      ['~~~\nopen the gate\nring bell twice\nclose the gate\n~~~'],
      ['~~~\nopen the gate\nring bell three times\nclose the gate\n~~~'],
      ['edit open the gate / ring bell [-twice-]{+three times+} / close the gate'],
    ],
    [
      'wrote another line of code, though its signs recur',
      ['~~~\nopen("north");\nbell.ring(2);\nclose();\n~~~'],
      ['~~~\nopen("north");\nlamp.light("red", 5);\nclose();\n~~~'],
      ['edit open("north"); / [-bell.ring(2);-]{+lamp.light("red", 5);+} / close();'],
    ],
    [
      'put in a line of code',
      ['~~~\nopen("north");\nclose();\n~~~'],
      ['~~~\nopen("north");\npaint("green");\nclose();\n~~~'],
      ['edit open("north"); / {+paint("green"); / +}close();'],
    ],
  ])('%s', (_, old, neu, lines) => {
    expect(shown(read(old), read(neu))).toEqual(lines);
  });
});
