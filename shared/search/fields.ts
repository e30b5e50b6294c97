/** The fields of the query language and what they are called, in English and German at once. Names are folded. Pure. */
import { type Verdict, verdicts } from '../model/recording.ts';
import { foldText } from './fold-text.ts';

export const textFieldNames = ['device', 'person', 'archive', 'file', 'note', 'said', 'reply', 'title'] as const;
export type TextFieldName = (typeof textFieldNames)[number];

export const fieldNames = [
  'tag',
  ...textFieldNames,
  'verdict',
  'after',
  'before',
  'until',
  'on',
  'len',
  'has',
  'without',
  'is',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const hasNames = ['note', 'transcript', 'reply', 'tag', 'person', 'device', 'date', 'stretch', 'redacted'] as const;
export type HasName = (typeof hasNames)[number];

export const isNames = ['playable', 'unplayable', 'silent', 'accidental', 'binned', 'decided', 'undecided'] as const;
export type IsName = (typeof isNames)[number];

type Names<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The first is what the app writes in English, the second in German; all are read everywhere. */
export const fieldWords: Names<FieldName> = {
  tag: ['tag', 'schlagwort', 'tags', 'schlagwörter'],
  device: ['device', 'gerät', 'geräte'],
  person: ['person', 'person', 'who', 'wer', 'speaker', 'sprecher'],
  archive: ['archive', 'archiv'],
  file: ['file', 'datei'],
  note: ['note', 'notiz'],
  said: ['said', 'gesagt', 'transcript', 'wortlaut', 'text'],
  reply: ['reply', 'antwort', 'answer'],
  title: ['title', 'titel'],
  verdict: ['verdict', 'entscheidung'],
  after: ['after', 'nach', 'since', 'from', 'seit', 'ab'],
  before: ['before', 'vor'],
  until: ['until', 'bis'],
  on: ['on', 'am', 'date', 'datum'],
  len: ['len', 'länge', 'length', 'dauer', 'duration'],
  has: ['has', 'mit', 'hat'],
  without: ['without', 'ohne', 'no'],
  is: ['is', 'ist'],
};

export const verdictWords: Names<Verdict> = {
  undecided: ['none', 'offen', 'undecided', 'unentschieden', 'keine'],
  keep: ['keep', 'behalten'],
  redact: ['redact', 'schwärzen'],
  delete: ['delete', 'löschen'],
};

export const hasWords: Names<HasName> = {
  note: ['note', 'notiz', 'notes', 'notizen'],
  transcript: ['transcript', 'wortlaut', 'words', 'worte', 'text'],
  reply: ['reply', 'antwort', 'answer'],
  tag: ['tag', 'schlagwort', 'tags', 'schlagwörter'],
  person: ['person', 'person'],
  device: ['device', 'gerät'],
  date: ['date', 'datum', 'time', 'zeit'],
  stretch: ['stretch', 'abschnitt', 'marked', 'markiert'],
  redacted: ['redacted', 'geschwärzt', 'geschwärztes'],
};

export const isWords: Names<IsName> = {
  playable: ['playable', 'abspielbar'],
  unplayable: ['unplayable', 'unabspielbar'],
  silent: ['silent', 'still', 'stumm'],
  accidental: ['accidental', 'versehentlich'],
  binned: ['binned', 'papierkorb'],
  decided: ['decided', 'entschieden'],
  undecided: ['undecided', 'offen'],
};

function lookup<Name extends string>(names: Names<Name>): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>();
  for (const [name, words] of Object.entries(names) as [Name, readonly string[]][]) {
    for (const word of words) {
      found.set(foldText(word), name);
      // Who has no umlauts on the keyboard writes them in two letters.
      found.set(foldText(word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')), name);
    }
  }
  return found;
}

export const fieldByWord = lookup(fieldWords);
export const verdictByWord = lookup(verdictWords);
export const hasByWord = lookup(hasWords);
export const isByWord = lookup(isWords);

export const isTextField = (field: FieldName): field is TextFieldName => (textFieldNames as readonly string[]).includes(field);
export const isDayField = (field: FieldName): field is 'after' | 'before' | 'until' | 'on' =>
  field === 'after' || field === 'before' || field === 'until' || field === 'on';

/** Values that can only be one of a few; null where anything may stand. */
export function closedValues(field: FieldName): ReadonlyMap<string, string> | null {
  if (field === 'verdict') return verdictByWord;
  if (field === 'has' || field === 'without') return hasByWord;
  return field === 'is' ? isByWord : null;
}

/** All that may be written there. Empty where anything may stand. */
export function closedWords(field: FieldName): readonly string[] {
  if (field === 'verdict') return Object.values(verdictWords).flat();
  if (field === 'has' || field === 'without') return Object.values(hasWords).flat();
  return field === 'is' ? Object.values(isWords).flat() : [];
}

/** How the app writes the few values of a field, in a language; null where anything may stand. */
export function writtenValues(field: FieldName, language: 'en' | 'de'): readonly string[] | null {
  const place = language === 'de' ? 1 : 0;
  const write = (words: readonly string[]) => words[place] ?? words[0] ?? '';
  if (field === 'verdict') return verdicts.map((name) => write(verdictWords[name]));
  if (field === 'has' || field === 'without') return hasNames.map((name) => write(hasWords[name]));
  return field === 'is' ? isNames.map((name) => write(isWords[name])) : null;
}

export const writtenField = (field: FieldName, language: 'en' | 'de'): string =>
  fieldWords[field][language === 'de' ? 1 : 0] ?? field;
