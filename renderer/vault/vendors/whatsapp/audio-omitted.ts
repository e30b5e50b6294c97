/**
 * What WhatsApp writes in place of a voice note when a chat is exported without media: on iPhones it says that it was sound,
 * in the phone's language; Android's "<Media omitted>" doesn't say what it was, so it counts for nothing. Pure.
 */
const phrases = [
  'audio omitted',
  'audio weggelassen',
  'audio omitido',
  'áudio omitido',
  'áudio ocultado',
  'ficheiro de áudio não revelado',
  'audio omesso',
  'audio omis',
  'audio absent',
  'audio weggelaten',
  'àudio omès',
  'ses dahil edilmedi',
  'аудиофайл отсутствует',
  'аудио отсутствует',
  'аудіо відсутнє',
  'audio pominięte',
  'zvuk vynechaný',
  'zvukový soubor vynechán',
  'zvuk izostavljen',
  'hang kihagyása',
  'fără audio',
  'ljud utelslutet',
  'ljud uteslutet',
  'lyd utelatt',
  'lyd udeladt',
  'äänitiedostoa ei sisällytetä',
  'comhad fuaime ar lár',
  'ήχος παραλείφθηκε',
  'קטע קול הושמט',
  'لم يتم إدراج المقاطع الصوتية',
  'صدا حذف شد',
  'آڈیو نظرانداز',
  'অডিও বাদ দেওয়া হয়েছে',
  'ऑडियो हटाई गयी',
  'ऑडिओ वगळला',
  'ઓડિયો ફાઇલ શામેલ કરી નથી',
  'ไม่มีไฟล์เสียง',
  'bỏ qua tệp âm thanh',
  'audio tidak disertakan',
  'audio tidak dimasukkan',
  '오디오 생략됨',
  '音声は含まれていません',
  '音声メッセージは省略されました',
  '音訊已略去',
  '音訊已省略',
  '語音訊息已省略',
  '音频已忽略',
  '音频已省略',
];
const known = new Set(phrases.map((phrase) => phrase.normalize('NFC')));
const longest = Math.max(...phrases.map((phrase) => phrase.length)) + 4;

/** `body`: a whole message, without marks of writing direction. */
export function isAudioOmitted(body: string): boolean {
  if (body.length > longest) return false;
  return known.has(
    body
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/^<\s?|[.\s]*\s?>?$/g, ''),
  );
}
