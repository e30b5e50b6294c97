/**
 * Everything a person reads, in one place, English beside German, so that neither is ever forgotten: a message without
 * both is a type error. ICU MessageFormat (plurals, selects); no sentence is built from parts. Voice: docs/voice.md.
 */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export type Message = Readonly<Record<Language, string>>;

/** Keeps the literal ids, so that `t('unlock.wrong')` is checked by the compiler. */
export const messages = <Id extends string>(table: Readonly<Record<Id, Message>>): Readonly<Record<Id, Message>> => table;
