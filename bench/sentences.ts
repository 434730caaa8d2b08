/**
 * Invented sentences in ten scripts. `{old/new}` is a place where a word was replaced by one that shares letters with it
 * or is as long; `|` ends a word where the script writes no space.
 */
export const sentences: Readonly<Record<string, readonly string[]>> = {
  Latin: [
    'The {harbour/harvest} was {closed/cleared} after the {storms/stores} in March.',
    'Der {Fährplan/Fährmann} bleibt bis {Sonntag/Sonnabend} im {Rathaus/Pfarrhaus}.',
    'Město {opravilo/otevřelo} starou {lávku/louku} u {řeky/řepy}.',
    'Le {conseil/concert} a {refusé/remis} la {demande/commande} hier.',
  ],
  Cyrillic: [
    'Мост {закрыли/открыли} до {весны/осени} из-за {ремонта/реформы}.',
    'Совет {обсудил/отложил} новый {закон/заказ} в {среду/субботу}.',
    'Река {поднялась/опустилась} на два {метра/локтя} за {неделю/ночь}.',
    'Школа {получила/потеряла} {письмо/пособие} от {министра/магистра}.',
  ],
  Greek: [
    'Το {λιμάνι/λιβάδι} έμεινε {κλειστό/κλειδωμένο} μέχρι το {βράδυ/Σάββατο}.',
    'Η {γέφυρα/γραμμή} θα {ανοίξει/αργήσει} τον {Μάρτιο/Μάιο}.',
    'Ο {δήμαρχος/διευθυντής} {αρνήθηκε/αγνόησε} την {πρόταση/πρόσκληση}.',
    'Οι {κάτοικοι/κάτοχοι} {ζητούν/ζυγίζουν} μια {απάντηση/απόφαση}.',
  ],
  Arabic: [
    'أغلق {المجلس/المجمع} {الجسر/الجزء} حتى {المساء/الشتاء}.',
    'قال {الوزير/المدير} إن {الطريق/الفريق} {جاهز/عاجز} الآن.',
    'وصلت {الرسالة/الرحلة} إلى {المدينة/المدرسة} في {الصباح/الصيف}.',
    'رفض {السكان/العمال} {القرار/الحوار} قبل {أسبوع/يوم}.',
  ],
  Hebrew: [
    'הגשר {נסגר/נפתח} עד {הערב/האביב} בגלל {הסערה/ההצפה}.',
    'המועצה {דחתה/דרשה} את {ההצעה/ההצגה} ביום {שישי/שלישי}.',
    'השר {אמר/אישר} כי {הדרך/הדלת} {פתוחה/סתומה} היום.',
    'התושבים {קיבלו/ביקשו} {מכתב/מענק} מן {העירייה/הספרייה}.',
  ],
  Devanagari: [
    'पुल {शाम/शनिवार} तक {बंद/खुला} रहेगा, {परिषद/परिवार} ने कहा।',
    '{नदी/नहर} का {पानी/किनारा} दो {मीटर/मंज़िल} ऊपर है।',
    '{मंत्री/मित्र} ने {पुराना/पूरा} {पत्र/पाठ} पढ़ा।',
    '{स्कूल/स्टेशन} के {बच्चे/बूढ़े} {सुबह/शाम} आए।',
  ],
  Thai: [
    'เมือง|{ปิด/เปิด}|{สะพาน/ถนน}|ใน|{เดือน/ปี}|หน้า',
    'ครู|{อ่าน/เขียน}|{หนังสือ/จดหมาย}|ที่|{โรงเรียน/ตลาด}',
    'แม่น้ำ|{สูง/ต่ำ}|กว่า|{ปี/เดือน}|ก่อน|{มาก/น้อย}',
    'เขา|{ซื้อ/ขาย}|{ข้าว/ปลา}|ให้|{เพื่อน/แม่}',
  ],
  Chinese: [
    '市长|{昨天/今天}|{关闭/开放}|了|{大桥/大楼}。',
    '{学校/学生}|收到|了|{政府/政策}|的|{通知/通信}。',
    '居民|{要求/请求}|{公司/公园}|{道歉/开门}。',
    '{医院/法院}|需要|更多|{医生/律师}|和|{药品/食品}。',
  ],
  Japanese: [
    '{市長/市民}|は|{昨日/今日}|{橋/道}|を|見|た。',
    '{学校/学生}|は|{東京/京都}|から|{手紙/手帳}|を|送った。',
    '{電車/自転車}|は|{毎日/毎朝}|{図書館/映画館}|の|前|を|通る。',
    '{新聞/新人}|を|{家/店}|で|{父/母}|が|見る。',
  ],
  Korean: [
    '{시장은/시민은} {다리를/도로를} {내일/내년} 닫는다.',
    '{학교는/학생은} {편지를/편의를} {정부에/정당에} 보냈다.',
    '강물이 {어제보다/그제보다} {크게/높이} {올랐다/내렸다}.',
    '{주민들은/주인들은} {대답을/대책을} {요구했다/요청했다}.',
  ],
};

/** Two versions of a sentence in which one word was replaced. */
export interface Replacement {
  readonly old: Sentence;
  readonly new: Sentence;
}

export interface Sentence {
  readonly text: string;
  /** The ranges of its words, without the signs beside them. */
  readonly words: readonly (readonly [from: number, to: number])[];
  /** The range of the word that is replaced. */
  readonly replaced: readonly [from: number, to: number];
}

/** The pairs in a sentence written as above: one for each place, the old words standing at all others. */
export function replacementsIn(source: string): Replacement[] {
  const places = source.match(/\{/g)?.length ?? 0;
  return Array.from({ length: places }, (_, place) => ({
    old: read(source, place, 0),
    new: read(source, place, 1),
  }));
}

// A place with its two words; a word; the end of one; any other sign.
const piece = /\{([^\/\}]+)\/([^\}]+)\}|([\p{L}\p{M}\p{N}]+)|\||(.)/gsv;

/** The sentence with the old (0) or the new (1) word at one place. */
function read(source: string, place: number, version: 0 | 1): Sentence {
  let text = '';
  let places = 0;
  let replaced: readonly [number, number] = [0, 0];
  const words: (readonly [number, number])[] = [];
  for (const match of source.matchAll(piece)) {
    const [, old, neu, plain, sign] = match;
    const word = old === undefined ? plain : places === place && version === 1 ? neu : old;
    if (word !== undefined) words.push([text.length, text.length + word.length]);
    if (old !== undefined && places === place) replaced = words.at(-1) ?? replaced;
    if (old !== undefined) places += 1;
    text += word ?? sign ?? '';
  }
  return { text, words, replaced };
}
