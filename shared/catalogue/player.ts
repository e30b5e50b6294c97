/** The player dock. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const playerMessages = messages({
  'player.name': { en: 'Player', de: 'Wiedergabe' },
  'player.transport': { en: 'Playback', de: 'Abspielen' },
  'player.previous': { en: 'Previous recording', de: 'Vorige Aufnahme' },
  'player.next': { en: 'Next recording', de: 'Nächste Aufnahme' },
  'player.play': { en: 'Play', de: 'Abspielen' },
  'player.pause': { en: 'Pause', de: 'Anhalten' },
  'player.place': { en: 'Place {place} of {length}', de: 'Stelle {place} von {length}' },
  'player.autoplay': { en: 'Autoplay', de: 'Autom. weiter' },
  'player.autoplay.about': {
    en: 'Plays each recording that you step to',
    de: 'Spielt jede Aufnahme ab, zu der Sie gehen',
  },
  'player.loop': { en: 'Loop', de: 'Schleife' },
  'player.skipSilence': { en: 'Skip silence', de: 'Ohne Stille' },
  'player.evenOut': { en: 'Even out', de: 'Angleichen' },
  'player.evenOut.about': {
    en: 'Even out loudness: lifts quiet speech, lowers loud',
    de: 'Lautstärke angleichen: hebt leise Sprache, senkt laute',
  },
  'player.speech': {
    en: '{count, plural, =0 {No speech found.} one {Speech in # stretch.} other {Speech in # stretches.}}',
    de: '{count, plural, =0 {Keine Sprache gefunden.} one {Sprache in # Abschnitt.} other {Sprache in # Abschnitten.}}',
  },
  'player.speechAt': {
    en: '{count, plural, one {Speech at {list}} other {Speech in # stretches: {list}}}',
    de: '{count, plural, one {Sprache bei {list}} other {Sprache in # Abschnitten: {list}}}',
  },
  'player.looped': { en: 'Repeats from {from} to {to}', de: 'Wiederholt von {from} bis {to}' },
  'player.speed': { en: '{rate}×', de: '{rate}×' },
  'player.speedName': { en: 'Speed, {rate} times', de: 'Geschwindigkeit, {rate}-fach' },
  'player.volume': { en: 'Volume', de: 'Lautstärke' },
  'player.mute': { en: 'Mute', de: 'Ton aus' },
  'player.unmute': { en: 'Unmute', de: 'Ton ein' },
  'player.more': { en: 'More playback settings', de: 'Weitere Einstellungen zur Wiedergabe' },
  'player.markIn': { en: 'Mark in', de: 'Anfang' },
  'player.markOut': { en: 'Mark out', de: 'Ende' },
  'player.holdToRedact': { en: 'Hold to redact', de: 'Halten = schwärzen' },
  'player.waveform': {
    en: 'Waveform. {count, plural, =0 {Nothing marked} one {# stretch marked} other {# stretches marked}}',
    de: 'Wellenform. {count, plural, =0 {Nichts markiert} one {# Abschnitt markiert} other {# Abschnitte markiert}}',
  },
  'player.minimap': { en: 'Whole recording', de: 'Ganze Aufnahme' },
  'player.stretch': { en: '{number} · Silence', de: '{number} · Stille' },
  'player.stretches': {
    en: 'Marked: {list}',
    de: 'Markiert: {list}',
  },
  'player.none': { en: 'Choose a recording to hear it.', de: 'Wählen Sie eine Aufnahme, um sie zu hören.' },
  'player.opening': { en: 'Opening …', de: 'Wird geöffnet …' },
  'player.unplayable': {
    en: 'This kind of sound can’t be played here. It can be tagged, kept and shredded like any other.',
    de: 'Diese Art von Ton lässt sich hier nicht abspielen. Kennzeichnen, behalten und vernichten lässt sie sich wie jede andere.',
  },
  'player.noPicture': {
    en: 'No picture of this sound can be drawn. It plays all the same.',
    de: 'Von diesem Ton lässt sich kein Bild zeichnen. Abspielen lässt er sich trotzdem.',
  },
  'player.marked': {
    en: '{length} marked. Still there until it is burnt in.',
    de: '{length} markiert. Bis zum Einbrennen ist der Ton noch da.',
  },
  'player.tooShort': { en: 'That is too short to mark.', de: 'Das ist zu kurz zum Markieren.' },
  'player.noMarkIn': { en: 'Mark in first: {key}.', de: 'Erst den Anfang setzen: {key}.' },
  'player.result.on': { en: 'You hear the result.', de: 'Sie hören das Ergebnis.' },
  'player.result.off': { en: 'You hear it as it is stored.', de: 'Sie hören, was gespeichert ist.' },
});
