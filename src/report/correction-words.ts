/** What a publisher calls a note of its own in a text. */
export type NoteKind = 'correction' | 'update' | 'clarification' | 'editor’s note';

type ByKind = Readonly<Partial<Record<NoteKind, string>>>;

/**
 * The words by which notes are known in one language. Each string is a part of a regular expression, matched on whole
 * words and without regard to case; a space stands for any white space, `’` for either apostrophe.
 */
export interface NoteWords {
  /** What a note is called before its colon. */
  readonly labels: ByKind;
  /** Names that as often stand over something else: never enough without a date or words about the text itself. */
  readonly vagueLabels: ByKind;
  /** Months, days and parts of a day: with them, what stands beside a label is a date. */
  readonly calendar: string;
  /** Words that a date is joined with. */
  readonly joints: string;
  /** Words before a sentence about the text that say nothing of its kind: `Note:`. */
  readonly prefaces: string;
  /** How a note begins that is a sentence about the text itself. */
  readonly openings: ByKind;
  /** How one begins that is known only where all of it is emphasised or in brackets. */
  readonly openingsSetApart: ByKind;
  /** Words about the text itself, anywhere in a note that has a label. */
  readonly telling: string;
  /** Words that say that an article of a law is spoken of. */
  readonly statute: string;
}

/** One of some words, or of some phrases: alternatives separated by `|`. */
function oneOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

function english(): NoteWords {
  const months = oneOf(
    'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?',
  );
  const days = '(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?';
  // A policy, a bill, an app or a map has earlier versions too, and those are news. So are those of a tale or a piece of
  // music: what `story` and `piece` are said to have had must be about facts.
  const text = oneOf(
    'article|post|column|obituary|interview|essay|dispatch|editorial|newsletter|transcript|report|review|notice',
  );
  const story = oneOf('story|piece|item|podcast');
  const this_ = (nouns: string): string =>
    `this ((${months}|\\d+|news|blog|live|online|opinion|feature),? ){0,2}${nouns}`;
  const itself = this_(oneOf(text, story));
  const wrongly = oneOf(
    'originally|previously|initially|incorrectly|mistakenly|wrongly|erroneously|inaccurately|earlier',
  );
  // Not `appeared`, `ran` or `was published`: that is how a text says where it was first printed.
  const said = oneOf(
    `(${wrongly} )?(said|stated|gave|reported|referred|attributed|identified|quoted|named|claimed|implied|suggested)`,
    `(${wrongly} )?(indicated|overstated|understated|omitted|confused|transposed|contained an? \\S+|published in error)`,
    'mis(stated|sp\\p{L}+|identif\\p{L}+|quoted|attributed|characteri[sz]ed|named|labell?ed|represented|described|dated|placed)',
  );
  const had = oneOf(
    `(${wrongly} )?(included|contained|described|listed|failed|mentioned|called|placed|had|did not|didn’t|showed|used)`,
    `(${wrongly} )?(credited|carried|noted|put|was (un|in|im)\\p{L}+)`,
  );
  const parts = oneOf('headline|(photo |picture )?caption|subheading|standfirst|map|table|chart|graphic|photo(graph)?');
  const earlier = oneOf('earlier|previous|prior');
  const first = oneOf('original|initial|first');
  const aside = '(,? (which|published|posted) .{1,60},)?';
  const was = oneOf('was|has been|has since been|was later');
  const amended = oneOf('amended|corrected|edited|revised|changed|altered');
  // When and why. `Edited for length`, `amended by` and `updated every hour` say something else.
  const then = `(?= ${oneOf(
    `((on|at) )?(${months}|${days}|\\d)|to|after|following|because|since|with|shortly`,
    'for (accuracy|clarity)[.:;,]',
  )}|[.:;,]|$)`;
  return {
    labels: {
      correction: 'correction notice|correction note|correction|a correction was made|erratum|corrected|amended',
      update: 'update|updated',
      clarification: 'correction and clarification|clarification and correction|clarification',
      'editor’s note': 'editor’?s’? note|note from the editors?|editorial note|ed\\. note',
    },
    vagueLabels: {
      correction: 'corrections and clarifications|corrections|errata|for the record',
      update: 'updates',
      clarification: 'clarifications',
      'editor’s note': 'editor’?s’? notes',
    },
    calendar: oneOf(`${months}|${days}|spring|summer|autumn|fall|winter|noon|midnight|[ap]\\.?m\\.?|today`),
    joints: 'on|at|of|the|in|from|and|added|posted|appended|published|issued|time|eastern|local',
    prefaces: 'note|please note|nb|n\\.b\\.|for the record',
    openings: {
      correction: oneOf(
        `(in )?(an?|the) (${earlier}|${first}) (online )?version of ${this_(text)}(’s ${parts}| and its ${parts})?${aside},? (${said}|${had})`,
        `(an?|the) ${earlier} version of ${this_(story)}(’s ${parts})?${aside} ${said}`,
        `in (an?|the) (${earlier} version of ${itself}|${first} version of ${this_(text)})`,
        `${earlier} versions of ${itself} ${said}`,
        `an? ${earlier} (version of (an?|the) )?${parts} (on|of|for|in|with|accompanying) ${itself} (${said}|${had})`,
        `(an?|the) ${parts} (in|on|of|for|with|accompanying) an? ${earlier} version of ${itself} (${said}|${had})`,
        '(because of|due to|owing to) an? (editing|editorial|production|reporting|transcription|translation) error',
        `${itself} ${wrongly} ${said}`,
        `${itself} ${was} (updated and )?${amended}( and (updated|clarified|corrected))?${then}`,
        `the ${parts} (on|of|for|in|to|with) ${itself} ${was} ${amended}${then}`,
        `we( have|’ve) (since )?(corrected|amended) ${itself}`,
        'corrections? appended',
      ),
      update: oneOf(
        `${itself} ${was} updated${then}`,
        `we( have|’ve) (since )?updated ${itself}`,
        `since ${itself} was ((first|originally) )?(published|posted),`,
      ),
      clarification: oneOf(`${itself} ${was} clarified${then}`, 'clarifications? appended'),
      'editor’s note': 'editor’?s’? note appended',
    },
    openingsSetApart: {
      correction: oneOf(
        'this version corrects',
        'corrects (the|an?|that|to|in|name|spelling|date|day|year|figure|number|title|headline|paragraph)',
        'corrected to (say|show|reflect|remove|fix|note|clarify|change|indicate|read)',
        `we ${wrongly} ${said}`,
      ),
      update: oneOf(
        'updated to (include|add|reflect|note|correct|clarify|say|remove)',
        'updated with (comments?|more|new|further|additional|quotes?|details|an?|the)',
      ),
    },
    telling: oneOf(
      `${itself}|(${earlier}|original) version|mis(stated|spelled|spelt|identified|quoted|attributed)`,
      `${wrongly} (said|stated|reported|gave|named|identified|described|listed|wrote)`,
      'should have (said|read|stated)|we (said|wrote|reported|stated|regret|apologi[sz]e)',
    ),
    statute: `by (the|an?) (\\S+ ){0,4}(act|amendment|law|bill|resolution|decree|order|regulations?|parliament)`,
  };
}

function german(): NoteWords {
  const text = oneOf(
    'artikels?|text(es)?|beitrags?|berichts?|meldung|interviews?|kommentars?|kolumne|reportage|newsletters?|nachricht',
    'überschrift|bildunterschrift|grafik|analyse',
  );
  const earlier = oneOf('früheren?|vorherigen?|älteren?|vorigen?|ersten?|ursprünglichen?');
  const version = oneOf(`${earlier} (version|fassung)|ursprungs(version|fassung)`);
  const itself = `diese[rs]? ${text}`;
  // The verb stands last: `Dieser Text wurde am 5. Mai 2024 um 10 Uhr korrigiert.`
  const meanwhile = oneOf('am|um|nachträglich|inzwischen|nach|gegenüber|aufgrund|wegen|an');
  const between = `(?!.{0,60}zuletzt)(${meanwhile} (.{1,80} )?)?`;
  return {
    labels: {
      correction: 'korrektur|korrekturhinweis|berichtigung|richtigstellung|korrigiert',
      update: 'update|aktualisierung|aktualisiert|nachtrag',
      clarification: 'klarstellung|präzisierung',
      'editor’s note': oneOf(
        '(anm\\.|anmerkung|hinweis) ?(d\\.|der) ?(red\\.|redaktion)',
        'redaktionelle[rs]? (hinweis|anmerkung)',
      ),
    },
    vagueLabels: { correction: 'korrekturen|berichtigungen', update: 'aktualisierungen|updates' },
    calendar: oneOf(
      'jan(uar)?|jänner|feb(ruar)?|märz|apr(il)?|mai|juni?|juli?|aug(ust)?|sept?(ember)?|okt(ober)?|nov(ember)?',
      'dez(ember)?|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|uhr|heute',
    ),
    joints: 'am|vom|um|den|der|des|im|und',
    prefaces: 'hinweis|anmerkung|transparenzhinweis',
    openings: {
      correction: oneOf(
        `in (einer|der) ${version} ${itself}`,
        `in (einer|der) ${version} des (artikels|beitrags) (hieß es|stand|wurde|hatten wir|haben wir)`,
        `(eine|die) ${version} ${itself} (enthielt|nannte|gab|behauptete|sprach|erweckte|verwendete|zitierte|schrieb)`,
        `${itself} wurde ${between}(korrigiert|berichtigt|richtiggestellt|nachträglich geändert)`,
        `wir haben (den|die|das|diese[ns]?) ${text} ${between}(korrigiert|berichtigt|geändert|angepasst)`,
      ),
      update: oneOf(
        `${itself} wurde ${between}(aktualisiert|ergänzt|überarbeitet)`,
        `wir haben (den|die|das|diese[ns]?) ${text} ${between}(aktualisiert|ergänzt)`,
      ),
      clarification: `${itself} wurde ${between}präzisiert`,
    },
    openingsSetApart: {
      correction: oneOf(
        `in (einer|der) ${version} (hieß|stand|war|wurde|hatten|haben)`,
        `wir haben (das|dies|den fehler|die (stelle|passage|zahl|angabe)) (.{1,80} )?(korrigiert|berichtigt|geändert)`,
        `der (artikel|beitrag|text) wurde ${between}(korrigiert|berichtigt)`,
      ),
      update: `der (artikel|beitrag|text) wurde ${between}(aktualisiert|ergänzt)`,
    },
    telling: oneOf(
      `${itself}|in diesem ${text}|${version}|irrtümlich|fälschlich(erweise)?|versehentlich`,
      'wir (hatten|haben) (zunächst|zuerst|geschrieben|berichtet)|hieß es (zunächst|zuerst)',
    ),
    statute: 'durch (art\\.|artikel|§|((das|die|ein|eine) )?\\p{L}*(gesetz|verordnung))',
  };
}

function french(): NoteWords {
  const article = oneOf('cet article|cette (dépêche|brève|chronique|tribune|enquête)|ce (billet|reportage)');
  const itself = oneOf(article, 'cet (éditorial|entretien)|ce (texte|papier|portrait)|cette (interview|infographie)');
  const earlier = oneOf('précédente version|version (précédente|antérieure)');
  // A tale has a first version too.
  const first = oneOf('première version|version initiale');
  const version = oneOf(`${earlier} de ${itself}|${first} de ${article}`);
  const then = `(?= ${oneOf('le|à|pour|afin|après|suite')} |[.:;,]|$)`;
  return {
    labels: {
      correction: 'correction|rectificatif|rectification|erratum',
      update: 'mise à jour|mis à jour|actualisation|actualisée?',
      clarification: 'clarification',
      'editor’s note': 'note de la rédaction|note de l’éditeur|ndlr|n\\.d\\.l\\.r\\.',
    },
    vagueLabels: {
      correction: 'corrections|errata|corrigée?|modifiée?',
      update: 'mises à jour',
      clarification: 'précisions?',
    },
    calendar: oneOf(
      'janv(ier)?|févr?(ier)?|mars|avr(il)?|mai|juin|juil(let)?|août|sept(embre)?|oct(obre)?|nov(embre)?|déc(embre)?',
      '(lun|mar|mercre|jeu|vendre|same)di|dimanche|heures?|h|midi|minuit',
    ),
    joints: 'le|du|de|au|à|et|ajoutée?|publiée?',
    prefaces: 'note|nota|à noter',
    openings: {
      correction: oneOf(
        `dans (une|la) ${version}`,
        // A verb in the imperfect: `indiquait`, `faisait`. `Est parue dans` says where it was first printed.
        `(une|la) ${version},? (?!était (parue|publiée))(\\S+ ){0,3}?\\p{L}+(ait|aient)`,
        `contrairement à ce que nous (avons|avions|écrivions|indiquions|affirmions)`,
        `${itself} a été (modifiée?|corrigée?|rectifiée?|amendée?)${then}`,
        `nous avons (modifié|corrigé|rectifié) ${itself}`,
      ),
      update: `${itself} a été (mise? à jour|actualisée?|complétée?)${then}`,
    },
    openingsSetApart: { update: 'mise? à jour (avec|pour)' },
    telling: oneOf(
      `${itself}|${earlier}|${first}|par erreur|nous (avons|avions) (écrit|indiqué|affirmé|annoncé)`,
      'contrairement à ce que nous',
    ),
    statute: 'par (la loi|le décret|l’ordonnance|l’article|décret|ordonnance|une loi)',
  };
}

function spanish(): NoteWords {
  const article = oneOf('este artículo|esta (nota|noticia|información|crónica|publicación)');
  const itself = oneOf(
    article,
    'este (texto|reportaje|post|editorial|contenido)|esta (historia|entrada|entrevista|pieza|columna)',
  );
  const earlier = oneOf('anterior versión|versión (anterior|previa)');
  // A tale has a first version too.
  const first = oneOf('primera versión|versión inicial');
  const version = oneOf(`${earlier} de ${itself}|${first} de ${article}`);
  const then = `(?= ${oneOf('el|a|para|tras|después|con')} |[.:;,]|$)`;
  return {
    labels: {
      correction: 'corrección|fe de errores|fe de erratas|rectificación|corregido',
      update: 'actualización|actualizad[oa]',
      clarification: 'aclaración',
      'editor’s note': 'nota de (la )?redacción|nota de la editora|nota del editor|n\\. ?de la r\\.',
    },
    vagueLabels: {
      correction: 'correcciones|erratas',
      update: 'actualizaciones',
      clarification: 'aclaraciones|precisión',
    },
    calendar: oneOf(
      'ene(ro)?|feb(rero)?|mar(zo)?|abr(il)?|may(o)?|jun(io)?|jul(io)?|ago(sto)?|sept?(iembre)?|setiembre|oct(ubre)?',
      'nov(iembre)?|dic(iembre)?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|horas?|hrs?|h|[ap]\\.?m\\.?',
    ),
    joints: 'el|la|las|los|del|de|a|al|y',
    prefaces: 'nota|aviso',
    openings: {
      correction: oneOf(
        `en (una|la) ${version}`,
        // A verb in the imperfect, or one of saying: `decía`, `atribuyó`. `Fue publicada en` says where it was printed.
        `(una|la) ${version},? (\\S+ ){0,3}?${oneOf(
          '\\p{L}+(aban?|ían?)|dijo|indicó|afirmó|señaló|atribuyó|identificó|mencionó|citó|omitió|daba',
        )}`,
        `${itself} (ha sido|fue|se ha) (corregid|modificad|editad|rectificad|enmendad)[oa]${then}`,
      ),
      update: `${itself} (ha sido|fue|se ha) actualizad[oa]${then}`,
    },
    openingsSetApart: { update: 'actualizad[oa] (con|para)' },
    telling: oneOf(`${itself}|${earlier}|${first}|por error|erróneamente|equivocadamente`),
    statute: 'por (la ley|el decreto|la reforma|el artículo|decreto|ley)',
  };
}

/** By language, as the first part of its tag. */
export const noteWords: Readonly<Record<string, () => NoteWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};
