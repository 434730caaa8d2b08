import { describe, expect, it } from 'vitest';
import { marked, paragraph, rowsOf } from './marked.ts';

describe('edits inside a paragraph', () => {
  it.each([
    ['a word', 'The old pier is open.', 'The new pier is open.', 'The [-old-]{+new+} pier is open.'],
    [
      'a whole word, not the letters that differ',
      'They reopened it.',
      'They opened it.',
      'They [-reopened-]{+opened+} it.',
    ],
    [
      'a figure with its separators',
      'It cost 1,500 crowns.',
      'It cost 1,800 crowns.',
      'It cost [-1,500-]{+1,800+} crowns.',
    ],
    [
      'a clock time',
      'The boat leaves at 9:30 sharp.',
      'The boat leaves at 9:45 sharp.',
      'The boat leaves at [-9:30-]{+9:45+} sharp.',
    ],
    [
      'a word with a hyphen',
      'A mid-tide boat left.',
      'A high-tide boat left.',
      'A [-mid-tide-]{+high-tide+} boat left.',
    ],
    [
      'a word with an apostrophe',
      'It is the keeper’s boat.',
      'It is the keepers’ boat.',
      'It is the [-keeper’s-]{+keepers’+} boat.',
    ],
    [
      'an addition at the end',
      'The pier is shut.',
      'The pier is shut. Nobody knows why.',
      'The pier is shut.{+ Nobody knows why.+}',
    ],
    [
      'an addition before a sentence',
      'The pier is shut. It rains.',
      'The pier is shut. It blows. It rains.',
      'The pier is shut. {+It blows. +}It rains.',
    ],
    ['a removal', 'The very old pier is shut.', 'The old pier is shut.', 'The [-very -]old pier is shut.'],
    [
      'an accent alone',
      'The cafe by the pier is shut.',
      'The café by the pier is shut.',
      'The [-cafe-]{+café+} by the pier is shut.',
    ],
    [
      'the same letters otherwise composed',
      'The caf\u00E9 is shut today.',
      'The cafe\u0301 is shut today.',
      'The [-caf\u00E9-]{+cafe\u0301+} is shut today.',
    ],
    ['white space alone', 'The pier is  shut today.', 'The pier is shut today.', 'The pier is [- -]shut today.'],
    [
      'a family, of many code points',
      'A 👩‍👧 waits on the pier.',
      'A 👨‍👧 waits on the pier.',
      'A [-👩‍👧-]{+👨‍👧+} waits on the pier.',
    ],
  ])('are whole: %s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });

  it.each([
    [
      'Russian',
      'Старый причал закрыт до весны.',
      'Новый причал закрыт до весны.',
      '[-Старый-]{+Новый+} причал закрыт до весны.',
    ],
    [
      'Greek',
      'Η παλιά προβλήτα έκλεισε σήμερα.',
      'Η νέα προβλήτα έκλεισε σήμερα.',
      'Η [-παλιά-]{+νέα+} προβλήτα έκλεισε σήμερα.',
    ],
    ['Arabic', 'الرصيف القديم مغلق اليوم', 'الرصيف الجديد مغلق اليوم', 'الرصيف [-القديم-]{+الجديد+} مغلق اليوم'],
    ['Hebrew', 'המזח הישן סגור היום', 'המזח החדש סגור היום', 'המזח [-הישן-]{+החדש+} סגור היום'],
    ['Hindi', 'पुराना घाट आज बंद है', 'नया घाट आज बंद है', '[-पुराना-]{+नया+} घाट आज बंद है'],
    ['Japanese', '港は今日も閉まっている。', '港は明日も閉まっている。', '港は[-今日-]{+明日+}も閉まっている。'],
    ['Chinese', '码头今天关闭了。', '码头明天关闭了。', '码头[-今天-]{+明天+}关闭了。'],
    ['Thai', 'ท่าเรือปิดวันนี้', 'ท่าเรือเปิดวันนี้', 'ท่าเรือ[-ปิด-]{+เปิด+}วันนี้'],
    ['Korean', '오래된 부두는 오늘 닫혔다.', '새로운 부두는 오늘 닫혔다.', '[-오래된-]{+새로운+} 부두는 오늘 닫혔다.'],
  ])('are whole words of %s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });

  it('are one replacement where a sentence was rewritten, and not confetti', () => {
    const line = marked(
      'The old pier opened in May, to the sound of a band that had not rehearsed. The council said that it would be a matter of weeks until the work on it was done.',
      'The old pier opened in May, to the sound of a band that had not rehearsed. Nobody at the office of the harbour could tell us when a boat is to call there again.',
    );
    expect(line.match(/\[-/g)).toHaveLength(1);
    expect(line).toMatch(/^The old pier opened in May, .* rehearsed\. \[-.*-\]\{\+.*\+\}\.?$/);
  });

  it('are found where the words stayed and a link leads elsewhere', () => {
    expect(marked('See [the list](link 1) of boats.', 'See [the list](link 2) of boats.')).toBe(
      'See [-the list-]{+the list+} of boats.',
    );
  });

  it('are none where nothing changed', () => {
    expect(rowsOf([paragraph('See [it](link 1).')], [paragraph('See [it](link 1).')])).toEqual(['same See it.']);
  });
});
