/**
 * How call recorders name their files, as data (README says which and how sure). Each pattern is anchored and linear; its named groups
 * are what a name tells. Pure.
 */

export interface NameScheme {
  readonly recorder: string;
  /** Groups: `date` (6 or 8 digits), `time` (4 or 6), `millisecond`, `offset`, `direction`, `number`, `who` (a number or a name). */
  readonly pattern: RegExp;
  /** A name of this kind is a call wherever it lies; the others only where the folder says so. */
  readonly isTelling: boolean;
}

const day6 = String.raw`(?<date>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`;
const day8 = String.raw`(?<date>20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`;
const time6 = String.raw`(?<time>(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)`;
const time4 = String.raw`(?<time>(?:[01]\d|2[0-3])[0-5]\d)`;
const number = String.raw`\+?[\d*#]{3,20}`;

const scheme = (recorder: string, pattern: string, isTelling: boolean): NameScheme => ({
  recorder,
  pattern: new RegExp(`^${pattern}$`, 'u'),
  isTelling,
});

/** The first that fits a name counts. */
export const nameSchemes: readonly NameScheme[] = [
  scheme(
    'bcr',
    String.raw`${day8}_${time6}\.(?<millisecond>\d{3})(?<offset>[+-]\d{4})(?:_(?<direction>in|out|conference))?(?:_sim\d)?(?:_(?<number>${number}))?(?:_(?<name>.+))?`,
    true,
  ),
  scheme('grapheneos', String.raw`CallRecord_${day8}-${time6}_(?<who>.+)`, true),
  scheme('huawei', String.raw`(?<name>[^@]+)@(?<number>${number})_${day8}${time6}`, true),
  scheme('lineageos', String.raw`(?<number>\+?\d{5,20})_${day6}_${time6}`, true),
  scheme('samsung', String.raw`(?<who>.+)_${day6}_${time6}`, false),
  scheme('coloros', String.raw`(?<who>.+)-${day6}${time4}`, false),
];

/** What Samsung writes before the caller, in the languages that are known. Elsewhere nobody can say where the name begins. */
export const samsungPrefixes: readonly string[] = [
  'Call recording ',
  'Anrufaufzeichnung ',
  'Anrufaufnahme ',
  'Enregistrement d’appel ',
  "Enregistrement d'appel ",
  'Grabación de llamada ',
  'Registrazione chiamata ',
  'Gravação de chamada ',
  'Gespreksopname ',
  'Nagranie rozmowy ',
  'Запись вызова ',
  'Запись звонка ',
  '통화 녹음 ',
  '通話録音 ',
  '通话录音 ',
];

/** Folders of recorders: `Recordings/Call/`, `Call Recordings/`, `CallRecord/`, `Anrufaufzeichnungen/`. */
export const callFolder =
  /(?:^|\/)(?:calls?|call[ _-]?record(?:ing|er|s|ings)?|phone ?record|anrufauf(?:zeichnung|nahme)(?:en)?|record\/call|tapacall)\/$/i;

export const isNumber = (text: string): boolean => /^\+?[\d*#][\d*# ().-]{2,24}$/.test(text);
