import { describe, expect, it } from 'vitest';
import { noteRulesFor } from '../../src/report/correction-rules.ts';
import { type CorrectionNote, correctionNotes } from '../../src/report/corrections.ts';
import { blocks, report } from './blocks.ts';
import { block } from './plain-blocks.ts';

/** The notes in a text, each as `kind: words`. */
function notesIn(lang: string, ...paragraphs: readonly string[]): string[] {
  const notes = noteRulesFor(lang)?.notesIn(blocks(...paragraphs)) ?? [];
  return notes.map(({ kind, block: { text }, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

/** The kind of the only note in a text, or undefined. */
function kindOf(lang: string, ...paragraphs: readonly string[]): string | undefined {
  const [note, ...others] = notesIn(lang, ...paragraphs);
  expect(others).toEqual([]);
  return note?.slice(0, note.indexOf(':'));
}

const bridge = 'The bridge was opened by the mayor on a wet Monday.';
const ferry = 'The ferry goes on as before, the harbour master said.';

describe('a note in English', () => {
  it.each([
    ['correction', 'Correction: The bridge was opened by the mayor, not by her deputy.'],
    ['correction', 'Correction, 3 May 2025: the bridge has four arches.'],
    ['correction', 'Correction (May 3, 2025): The bridge has four arches.'],
    ['correction', 'CORRECTION: The bridge has four arches.'],
    ['correction', '**Correction:** The bridge has four arches.'],
    ['correction', '*Correction — The bridge has four arches.*'],
    ['correction', '[Correction: The bridge has four arches.]'],
    ['correction', 'Corrected on 3 May: the bridge has four arches.'],
    ['correction', '3 May 2025 – Correction: the bridge has four arches.'],
    ['correction', 'Corrections, 3 May: the bridge has four arches, and the mayor is a woman.'],
    ['correction', 'A correction was made on May 3, 2025: The bridge has four arches.'],
    ['correction', 'Correction appended, May 3'],
    ['correction', 'An earlier version of this article misstated the number of arches.'],
    ['correction', 'A previous version of this story incorrectly said that there were three arches.'],
    ['correction', 'Note: earlier versions of this report gave the wrong day.'],
    ['correction', 'CORRECTION An earlier version of this post said Tuesday.'],
    ['correction', 'Because of an editing error, three arches were lost.'],
    ['correction', '• This article was amended on 3 May 2025 to correct the number of arches.'],
    ['correction', 'This May 3 story has been corrected to say that there are four arches.'],
    ['correction', 'The headline of this article was changed after it was published.'],
    ['correction', '(This version corrects the number of arches.)'],
    ['correction', 'For the record: An earlier version of this article’s headline said Tuesday.'],
    ['correction', 'A picture caption with an earlier version of this article misidentified the mayor.'],
    ['correction', 'Correction – 3 May: the bridge has four arches.'],
    ['correction', '*We originally said that the bridge had three arches.*'],
    ['update', 'Update, 5 May: the bridge is open.'],
    ['update', 'Update 10:30 a.m. ET: the bridge is open.'],
    ['update', 'UPDATE: The bridge is open.'],
    ['update', 'Update 2: The bridge is shut again.'],
    ['update', '**Summer 2017 Update** The bridge is open.'],
    ['update', '_Summer 2017 Update: The bridge is open._'],
    ['update', 'This article has been updated with a word from the mayor.'],
    ['update', '*Updated to include a word from the mayor.*'],
    ['update', '[^1]: Since this post was first published, we have moved.'],
    ['clarification', 'Clarification: the arches are of stone.'],
    ['clarification', 'This story was clarified on 5 May.'],
    ['clarification', 'Correction and clarification: the arches are of stone.'],
    ['editor’s note', 'Editor’s note: the mayor is a shareholder of this newspaper.'],
    ['editor’s note', "Editors' note: the mayor is a shareholder of this newspaper."],
    ['editor’s note', '*Editor’s note, 5 May: this article was shortened.*'],
  ])('is known as a %s: %s', (kind, text) => {
    expect(kindOf('en', bridge, text)).toBe(kind);
  });

  it.each([
    ['at the head', [`*Correction, 3 May: four arches.*`, bridge, ferry]],
    ['at the foot', [bridge, ferry, 'Correction, 3 May: four arches.']],
    ['as a list item', [bridge, '- Correction, 3 May: four arches.\n- Correction, 4 May: of stone.']],
    ['as a numbered item', [bridge, '1. This article was amended on 3 May 2025.']],
    ['after a rule', [bridge, '* * *', 'This article was amended on 3 May 2025.']],
  ])('is known %s', (_, text) => {
    expect(notesIn('en', ...text)).not.toEqual([]);
  });

  it('is known after a hard break in a paragraph, and is no more than its line', () => {
    expect(notesIn('en', `${bridge}\\\nCorrection: it has four arches.\\\n${ferry}`)).toEqual([
      'correction: Correction: it has four arches.',
    ]);
  });

  it('is known in brackets at the end of a paragraph, where it is a sentence about the text', () => {
    const sentence = '(This story has been corrected to say that there are four arches.)';
    expect(notesIn('en', `${bridge} ${sentence}`)).toEqual([`correction: ${sentence}`]);
    expect(notesIn('de', 'Er war dabei, sagte sie. (Anm. d. Red.: Gemeint ist der Bürgermeister.)')).toEqual([]);
  });

  it('is known as the standfirst', () => {
    const standfirst = block('standfirst', 'This article was corrected on 3 May.');
    expect(noteRulesFor('en')?.notesIn([standfirst])).toMatchObject([{ kind: 'correction', block: standfirst }]);
  });

  it.each([
    ['has a date', '## Correction, 3 May 2025', 'The bridge has four arches.'],
    ['is followed by words about the text', '## Correction', 'The bridge has four arches. We said that it had three.'],
    ['has a date after its colon', 'Correction: May 3, 2025', 'The bridge has four arches. We said that it had three.'],
    ['has a colon in a paragraph of its own', '**Correction:**', 'The bridge has four arches.'],
  ])('stands below a label that %s', (_, label, words) => {
    expect(notesIn('en', bridge, label, words, ferry)).toEqual([`correction: ${words}`]);
  });

  it('is told once where the words below its label are a note without it', () => {
    expect(notesIn('en', '## Correction', 'An earlier version of this article said Tuesday.')).toHaveLength(1);
  });
});

describe('no note', () => {
  it.each([
    ['people', 'Correction officers were seen on the bridge.'],
    ['an authority', 'Corrections Department: the new bridge is a success.'],
    ['an authority, with a colon later', 'The Department of Corrections said: it is open.'],
    ['what was brought up to date', 'The update to the bridge took a year.'],
    ['what was counted again', 'Updated figures show: 300 people a day.'],
    ['a heading', '## Correction fluid'],
    ['a heading of a part', '## Corrections'],
    ['a heading with a colon', '## Correction: a short history of the white bottle'],
    ['words in quotation marks', '“Correction: there are four arches,” the notice read.'],
    ['a sentence in quotation marks', '“An earlier version of this article misstated the number of arches,” it read.'],
    ['somebody else’s words', '> Correction: there are four arches.'],
    ['an article about a note', 'The editor’s note said that the article had been amended on 3 May.'],
    ['an article about a note, by its name', 'Editor’s notes are rare: only four were printed in May.'],
    ['an article about another', 'An earlier version of the bill said that bridges need arches.'],
    ['an earlier form of a tale', 'In the original version of this story, the bridge falls.'],
    ['an earlier form of a piece of music', 'An earlier version of this piece called for four horns.'],
    ['what was done to a thing', 'This notice was changed on the gate by hand.'],
    ['a measure', 'Correction: 0.5 mm'],
    ['a version of a program', 'Update 3.1: mends what was broken in the bridge'],
    ['where it was printed before', 'An earlier version of this article appeared in the Journal of Bridges.'],
    ['where it was first published', 'This article was originally published by the Bridge Society.'],
    ['how it was made', 'Note: this interview has been edited for clarity and brevity.'],
    ['a time alone', '*Last updated: March 4, 2021*'],
    ['a time alone, with its label first', 'Updated: 5 May 2024, 10:30 GMT'],
    ['a time in words', 'This page was last updated on 5 May 2024.'],
    ['a time alone, above the text', 'Corrected: 5 May 2024'],
    ['what will be done', 'This article will be updated.'],
    ['an article of a law', 'This article was amended on 3 May 1975 by the Bridges Act.'],
    ['an article of a law, by its year', 'This article was amended in 1975 and again in 1980.'],
    ['a word among others, explained', '- **Update**: changes a record\n- **Delete**: removes one'],
    ['a line of code', '~~~\nUpdate: the bridge\n~~~'],
    ['a sentence of one word', 'Correction. There were four of them.'],
    ['a word that begins alike', 'Updates: weekly, on Mondays.'],
    ['lower case', 'update: the bridge'],
  ])('is %s', (_, text) => {
    expect(notesIn('en', bridge, text, ferry)).toEqual([]);
  });

  it('is one of a list of words in paragraphs', () => {
    expect(notesIn('en', 'Access: you may see it.', 'Correction: you may have it changed.', 'Deletion: …')).toEqual([]);
  });

  it('is a headline, whatever it says', () => {
    expect(noteRulesFor('en')?.notesIn([block('headline', 'Correction: bridge is open')])).toEqual([]);
  });
});

describe('a note in another language', () => {
  it.each([
    ['de', 'correction', 'Korrektur: Die Brücke hat vier Bögen.'],
    ['de', 'correction', 'Korrektur vom 3. Mai 2025: Die Brücke hat vier Bögen.'],
    ['de', 'correction', 'In einer früheren Version dieses Artikels hieß es, die Brücke habe drei Bögen.'],
    ['de', 'correction', 'Hinweis: In einer ersten Fassung dieses Textes stand Dienstag.'],
    ['de', 'correction', 'Eine frühere Version dieses Artikels enthielt einen falschen Namen.'],
    ['de', 'correction', 'Dieser Artikel wurde am 3. Mai 2025 um 10 Uhr korrigiert.'],
    ['de', 'correction', '(In einer früheren Version war von drei Bögen die Rede.)'],
    ['de', 'update', '+++ Update 10:30 Uhr: Die Brücke ist offen. +++'],
    ['de', 'update', 'Aktualisiert: Die Brücke ist offen.'],
    ['de', 'update', 'Dieser Text wurde um eine Stellungnahme ergänzt.'],
    ['de', 'clarification', 'Klarstellung: Die Bögen sind aus Stein.'],
    ['de', 'editor’s note', 'Anm. d. Red.: In einer früheren Version stand Dienstag.'],
    ['de', 'editor’s note', '*Hinweis der Redaktion: Wir haben den Namen geändert.*'],
    ['fr', 'correction', 'Rectificatif : le pont a quatre arches.'],
    ['fr', 'correction', 'Une version précédente de cet article indiquait que le pont avait trois arches.'],
    ['fr', 'correction', 'Contrairement à ce que nous avons écrit, le pont a quatre arches.'],
    ['fr', 'correction', 'Cet article a été modifié le 3 mai 2025.'],
    ['fr', 'update', 'MISE À JOUR. Le pont est ouvert.'],
    ['fr', 'update', 'Mise à jour le 5 mai 2025 à 10h30 : le pont est ouvert.'],
    ['fr', 'clarification', 'Précision : cet article parlait d’arches en bois. Elles sont en pierre.'],
    ['fr', 'editor’s note', 'Note de la rédaction : le maire est actionnaire de ce journal.'],
    ['es', 'correction', 'Corrección: el puente tiene cuatro arcos.'],
    ['es', 'correction', 'Fe de errores: el puente tiene cuatro arcos.'],
    ['es', 'correction', 'Una versión anterior de este artículo decía que el puente tenía tres arcos.'],
    ['es', 'correction', 'Este artículo ha sido modificado para corregir el número de arcos.'],
    ['es', 'update', 'Actualización (10:30 h): el puente está abierto.'],
    ['es', 'clarification', 'Aclaración: los arcos son de piedra.'],
    ['es', 'editor’s note', 'Nota de la redacción: el alcalde es accionista de este periódico.'],
  ])('is known: in %s, a %s: %s', (lang, kind, text) => {
    expect(kindOf(lang, text)).toBe(kind);
  });

  it.each([
    ['de', 'Die Korrektur der Karte: ein langes Werk.'],
    ['de', '„Er (der Bürgermeister, Anm. d. Red.) war dabei“, sagte sie.'],
    ['de', 'In der ersten Fassung des Textes fällt die Brücke.'],
    ['de', 'In einer früheren Version hieß das Lied anders.'],
    ['de', 'Aktualisiert am 5. Mai 2024, 10:30 Uhr'],
    ['de', 'Dieser Artikel wurde zuletzt am 5. Mai 2024 aktualisiert.'],
    ['de', 'Dieser Artikel wurde durch das Gesetz vom 3. Mai 1975 berichtigt.'],
    ['de', '## Berichtigung des Grundbuchs'],
    ['fr', 'Précision : le pont est fermé le lundi.'],
    ['fr', 'Corrigé : exercice 3 de la page 4'],
    ['fr', 'Mis à jour le 5 mai 2024 à 10h30'],
    ['fr', 'La mise à jour du pont : un long travail.'],
    ['fr', 'Une version précédente de cet article est parue dans le Journal des ponts.'],
    ['fr', 'Cet article a été modifié par la loi du 3 mai 1975.'],
    ['es', 'La actualización del puente: un largo trabajo.'],
    ['es', 'En la primera versión de esta historia, el puente cae.'],
    ['es', 'Actualizado a las 10:30 h del 5 de mayo'],
    ['es', 'Este artículo fue modificado el 3 de mayo de 1975 por la Ley de Puentes.'],
  ])('is not taken for one: in %s, %s', (lang, text) => {
    expect(notesIn(lang, text)).toEqual([]);
  });

  it('is known by the rules of its own language alone', () => {
    expect(notesIn('de', 'An earlier version of this article said Tuesday.')).toEqual([]);
  });

  it('has the rules of its language, whatever its country or script', () => {
    expect(noteRulesFor('en-GB')).toBe(noteRulesFor('en'));
    expect(kindOf('de-CH', 'Korrektur: Die Brücke hat vier Bögen.')).toBe('correction');
  });

  it.each(['ja', 'ar', 'nl'])('has no rules, and nothing is said: %s', (lang) => {
    expect(noteRulesFor(lang)).toBeUndefined();
    expect(correctionNotes(report([bridge], [bridge, 'Correction: four arches.'], lang))).toBeUndefined();
  });
});

describe('the state of a note in a change', () => {
  const note = 'Correction, 3 May: the bridge has four arches, not three.';
  const second = 'Correction, 4 May: the mayor is Una Fallow.';

  /** The notes of a change, each as `state kind: words`, with its edit after an arrow. */
  function notes(old: readonly string[], neu: readonly string[]): string[] {
    const told = ({ kind, state, text, edit }: CorrectionNote): string =>
      `${state} ${kind}: ${text}${edit === undefined ? '' : ` → ${edit.kind} ${edit.number}`}`;
    return correctionNotes(report(old, neu))?.map(told) ?? [];
  }

  it.each<[string, string[], string[], string[]]>([
    ['new', [bridge, ferry], [bridge, ferry, note], [`new correction: ${note} → added 1`]],
    ['removed', [bridge, note, ferry], [bridge, ferry], [`removed correction: ${note} → removed 1`]],
    ['standing', [bridge, note], [bridge.replace('wet', 'dry'), note], [`standing correction: ${note}`]],
    [
      'changed',
      [bridge, note],
      [bridge, note.replace('four', 'five')],
      [`changed correction: ${note.replace('four', 'five')} → replaced 1`],
    ],
    [
      'standing, and another new',
      [bridge, note],
      [bridge, note, second],
      [`standing correction: ${note}`, `new correction: ${second} → added 1`],
    ],
    ['standing, though it moved', [note, bridge, ferry], [bridge, ferry, note], [`standing correction: ${note}`]],
    ['standing, though it is in italics now', [bridge, note], [bridge, `*${note}*`], [`standing correction: ${note}`]],
    ['standing, though its block was split', [`${bridge} ${note}`], [bridge, note], [`standing correction: ${note}`]],
    ['new in a paragraph that stood', [bridge], [`${bridge}\\\n${note}`], [`new correction: ${note} → added 1`]],
    ['none', [bridge], [ferry], []],
  ])('is %s', (_, old, neu, told) => {
    expect(notes(old, neu)).toEqual(told);
  });

  it('leads to the edit that touches the note, not to the first of its paragraph', () => {
    const old = `${bridge}\\\n${note}`;
    const neu = old.replace('wet', 'dry').replace('four', 'five');
    expect(notes([old], [neu])).toEqual([`changed correction: ${note.replace('four', 'five')} → replaced 2`]);
  });
});
