import { describe, expect, it } from 'vitest';
import { named } from './classes.ts';

describe('edits of English', () => {
  it.each([
    ['It cost [1.5|15] million.', 'amount'],
    ['It cost 1.5 [million|billion].', 'amount'],
    ['1[.|,]500 men', 'number'],
    ['1[,|]500 men', 'punctuation'],
    ['1[ 500|500] men', 'number'],
    ['There were [3|three] boats.', 'words'],
    ['[two|three] boats', 'number'],
    ['[twenty-five|25] men', 'words'],
    ['[two hundred and five|205] men', 'words'],
    ['[two hundred and five|250] men', 'number'],
    ['[1,500,000|1.5 million] men', 'words'],
    ['[3.0|3] men', 'number'],
    ['[half|a third] of them', 'number'],
    ['[½|half] of it', 'words'],
    ['a [dozen|hundred] eggs', 'number'],
    ['[dozens|hundreds] of eggs', 'number'],
    ['a [quarter|third] of it', 'number'],
    ['the [1st|2nd] man', 'number'],
    ['the [1st|first] man', 'words'],
    ['[-5|5] degrees', 'amount'],
    ['Pages 5[-|–]10', 'punctuation'],
    ['won 5-[10|1]', 'number'],
    ['a [5|6]-year-old', 'amount'],
    ['5 [percent|percentage points] more', 'amount'],
    ['5 [percent|per cent] of it', 'words'],
    ['5 [percent|%] of it', 'words'],
    ['5 [km|miles] away', 'amount'],
    ['[10kg|10lb] of it', 'amount'],
    ['It is 5["|\'] wide.', 'words'],
    ['5[°C|°F] there', 'amount'],
    ['$1.5[m|bn] more', 'amount'],
    ['[over|under] 500 people', 'number'],
    ['[more|fewer] than 500', 'number'],
    ['[nearly|about] 500 men', 'number'],
    ['COVID-[19|20] came', 'number name'],
    ['the G[20|7] met', 'number name'],
    ['[a|the] 5 km run', 'words'],
    ['5 [big|large] men', 'words'],
    ['5 km[,|] away', 'punctuation'],
    ['a [four|for] x', 'number'],
    ['[once|twice] a week', 'amount'],
  ])('figures: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['On [5|6] May he left.', 'date'],
    ['On [Monday|Tuesday] he left.', 'date'],
    ['in [May|may] it was', 'date'],
    ['He left in [March|march].', 'date'],
    ['he [may|May] go', 'date'],
    ['5 [May|March] it is', 'date'],
    ['the [third|fourth] of May', 'date'],
    ['[last|this] week', 'date'],
    ['a week [ago|later] it was', 'date'],
    ['in [1994|1995] it was', 'date'],
    ['[1994|1995] people', 'number'],
    ['(199[0|1]–1995)', 'number'],
    ['the [1970s|1980s]', 'date'],
    ['at 5[am|pm]', 'date'],
    ['at 5 [a.m.|p.m.]', 'date'],
    ['the [19th|20th] century', 'date'],
    ['[12/05|05/12]/2024', 'date'],
    ['[In 1991|In May] it began', 'date'],
    ['[yesterday|today] it was', 'date'],
  ])('dates: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['[could|could not] go', 'negation'],
    ['[can|can’t] go', 'negation'],
    ['[can|cannot] go', 'negation'],
    ["[can't|cannot] go", 'words'],
    ['[isn’t|is not] so', 'words'],
    ['[can’t|cant] go', 'words'],
    ['[never|ever] came', 'negation'],
    ['[never|not] so', 'negation'],
    ['[legal|illegal] here', 'negation'],
    ['[possible|impossible] here', 'negation'],
    ['[able|unable] to', 'negation'],
    ['[agree|disagree] on it', 'negation'],
    ['[useful|useless] here', 'negation'],
    ['[with|without] it', 'negation'],
    ['[a|no] man', 'negation'],
    ['[none|all] of it', 'negation'],
    ['[not all were|all were not]', 'negation'],
    ['[did not say nothing|said nothing]', 'negation attribution'],
    ['was [hardly|quite] so', 'negation'],
    ['It is not [un|]true', 'negation'],
    ['No[.|] 5', 'punctuation'],
    ['[side|inside] it', 'words'],
    ['[cover|discover] it', 'words'],
  ])('denials: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['Then [Anne|Ann] left.', 'name'],
    ['[Macron|Marcon] left.', 'name'],
    ['[Macron|MACRON] left.', 'name'],
    ['[Anne|Paul] left.', 'name'],
    ['The [Polish|polish] table.', 'name'],
    ['He told [US|us] officials.', 'name'],
    ['the [IT|it] man', 'name'],
    ['Mr. [Smith|Smyth] came.', 'name'],
    ['J. [K.|R.] Rowling came.', 'name'],
    ['He saw [McDonald|Mcdonald].', 'name'],
    ['King Henry [IV|VI] died.', 'number name'],
    ['World War [I|II] began.', 'number name'],
    ['the [Anne|Anne’s] boat', 'words'],
    ['[U.S.|US] men', 'name'],
    ['the [NASA|Nasa] men', 'name'],
    ['[Paypal|Pаypal] said', 'attribution name'],
    ['[Zoe|Zoë] left', 'name'],
    ['[Trees|Houses] burned.', 'words'],
    ['[The|the] house', 'case'],
    ['It is [NOT|not] so.', 'case'],
    ['Then [Will|will] left.', 'words'],
    ['Then [More|more] left.', 'words'],
    ['[Organise|Organize] it now.', 'words'],
    ['Macron [Wins|Loses] the Big French Vote', 'words'],
    ['[Macron|Marcon] Wins the Big French Vote', 'name'],
    ['Bridge [To|to] Stay Shut Until Spring', 'case'],
    ['[BRIDGE OPENS|Bridge Opens]', 'case'],
  ])('names: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['He [said|claimed] so.', 'attribution'],
    ['He [|allegedly ]stole it.', 'attribution'],
    ['The [mayor|governor] said so.', 'attribution'],
    ['according to [police|officials]', 'attribution'],
    ['according to the [mayor|governor] it is', 'attribution'],
    ['the mayor [quietly|loudly] said', 'words'],
    ['it [is|was], he said', 'words'],
  ])('who said it: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['the [colour|color] of it', 'spelling'],
    ['[neighbouring|neighboring] towns', 'spelling'],
    ['they [organise|organize] it', 'spelling'],
    ['they [analysed|analyzed] it', 'spelling'],
    ['a [theatre|theater] there', 'spelling'],
    ['5 [metres|meters] of it', 'spelling'],
    ['he [travelled|traveled] there', 'spelling'],
    ['an old [encyclopaedia|encyclopedia]', 'spelling'],
    ['in [defence|defense] of it', 'spelling'],
    ['a [naive|naïve] man', 'spelling'],
    ['Then they [recieved|received] it', 'spelling'],
    ['No [accommodation|accomodation] for it', 'spelling'],
  ])('spelling: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['in [hannover|hanover] without capitals', 'words'],
    ['then [cortes|cortés] came', 'words'],
    ['[denise|denize] came', 'words'],
    ['[mourning|morning] came', 'words'],
    ['a [prise|prize] of it', 'words'],
    ['the [resume|résumé] of it', 'words'],
    ['a [martial|marital] law', 'words'],
    ['the [casual|causal] link', 'words'],
    ['[stripped|striped] it', 'words'],
    ['[united|untied] them', 'words'],
    ['a [complaint|compliant] man', 'words'],
    ['[filling|filing] it', 'words'],
    ['the [princess|princes] of it', 'words'],
    ['[desert|dessert] of it', 'words'],
    ['[its|it’s] x', 'words'],
    ['[their|there] x', 'words'],
    ['a nice [house|hоuse]', 'words'],
    ['[e-mail|email] it', 'words'],
  ])('what only looks like spelling: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });

  it.each([
    ['[sea, and|sea and] land', 'punctuation'],
    ['he went[. The|, the] house', 'punctuation'],
    ['he went[. Trees|, trees] burned', 'words'],
    ['[well-known|well known] man', 'words'],
    ['the [dogs|dog’s] bowl', 'words'],
    ['[may be|maybe] so', 'words'],
    ['(he [went)|went] on', 'punctuation'],
  ])('form: %s is %s', (written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });
});
