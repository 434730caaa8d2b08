import { describe, expect, it } from 'vitest';
import { named } from './classes.ts';

describe('edits of German', () => {
  it.each([
    ['Es waren 1[.|,]500 Leute.', 'number'],
    ['Es waren 1[.|]500 Leute.', 'punctuation'],
    ['Es kostet 3,[5|6] Millionen.', 'amount'],
    ['3,5 [Millionen|Milliarden] Euro', 'amount'],
    ['[3,5 Mio.|3,5 Millionen] Euro', 'amount'],
    ['[zwei|drei] Leute', 'number'],
    ['[zweiundzwanzig|22] Leute', 'words'],
    ['[zweihundertzehn|210] Leute', 'words'],
    ['[zweitausend|dreitausend] Leute', 'number'],
    ['der 5[.|] Mann', 'number'],
    ['5 [Prozent|Prozentpunkte] mehr', 'amount'],
    ['5 [Prozent|%] mehr', 'words'],
    ['die [erste|zweite] Frau', 'number'],
    ['[100|hundert] Leute', 'words'],
  ])('figures: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });

  it.each([
    ['am 5. [Mai|Juni] kam er', 'date'],
    ['am [5.|6.] Mai kam er', 'date'],
    ['[Montag|Dienstag] kam er', 'date'],
    ['[letzte|nächste] Woche', 'date'],
    ['um 10[:|.]30 Uhr', 'date'],
    ['seit [1990|1991] ist es so', 'date'],
  ])('dates: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });

  it.each([
    ['er hat [ein|kein] Haus', 'negation'],
    ['er ist [nicht |]da', 'negation'],
    ['es ist [möglich|unmöglich] hier', 'negation'],
    ['er ist [nie|immer] da', 'negation'],
    ['[mit|ohne] Geld', 'negation'],
    ['[hoffnungsvoll|hoffnungslos] sein', 'negation'],
    ['[kein|nicht] da', 'negation'],
  ])('denials: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });

  it.each([
    ['er [sagte|behauptete] das', 'attribution'],
    ['die [Polizei|Stadt] sagte das', 'attribution'],
    ['[laut|nach] der Polizei', 'attribution'],
  ])('who said it: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });

  it.each([
    ['Frau [Merkel|Merkle] kam', 'name'],
    ['Frau [Merkel|Scholz] kam', 'name'],
    ['dann kam Olaf [Scholz|Schulz] an', 'name'],
    ['die [Katze|Hund] schläft', 'words'],
    ['das [Haus|haus] da', 'words'],
    ['[Macron|Marcon] kam', 'words'],
    ['[Strauß|Strauss] kam', 'words'],
    ['[Sie|sie] kam', 'words'],
    ['dass [Sie|sie] kam', 'words'],
    ['der [Weg|weg] da', 'words'],
    ['[Die|die] Frau da', 'case'],
  ])('names, where every noun has a capital: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });

  it.each([
    ['ich weiß, [daß|dass] er kommt', 'spelling'],
    ['der [Fluß|Fluss] da', 'spelling'],
    ['des [Flusses|Flußes] da', 'spelling'],
    ['die [Straße|Strasse] da', 'spelling'],
    ['[muß|muss] er', 'spelling'],
    ['in [Maßen|Massen] da', 'words'],
    ['es ist [schon|schön] da', 'words'],
    ['es [wurde|würde] so', 'words'],
  ])('spelling: %s is %s', (written, classes) => {
    expect(named(written, 'de')).toBe(classes);
  });
});
