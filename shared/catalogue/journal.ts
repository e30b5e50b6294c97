/** The journal: what was done, by session. One sentence for each kind of act (shared/model/journal.ts), never a word of a recording. */
import { messages } from './message.ts';

export const journalMessages = messages({
  'journal.title': { en: 'Journal', de: 'Journal' },
  'journal.lead': {
    en: 'What you did in this vault, kept sealed in it. The last 200 steps can be undone, also after locking.',
    de: 'Was Sie in diesem Tresor getan haben, versiegelt in ihm selbst. Die letzten 200 Schritte lassen sich rückgängig machen, auch nach dem Sperren.',
  },
  'journal.none': { en: 'Nothing done yet', de: 'Noch nichts getan' },
  'journal.noneText': {
    en: 'What you decide, tag, note, mark or shred stands here, and from here you can go back to any step.',
    de: 'Was Sie entscheiden, verschlagworten, notieren, markieren oder vernichten, steht hier, und von hier kommen Sie zu jedem Schritt zurück.',
  },
  'journal.list': { en: 'What was done, newest first', de: 'Was getan wurde, Neuestes zuerst' },
  'journal.unlocked': { en: 'unlocked at {time}', de: 'entsperrt um {time}' },
  'journal.unlockedBefore': { en: 'unlocked on {moment}', de: 'entsperrt am {moment}' },
  'journal.now': { en: 'now', de: 'jetzt' },
  'journal.undone': { en: 'undone', de: 'rückgängig gemacht' },
  'journal.rowUndone': { en: '{time}, undone: {act}', de: '{time}, rückgängig gemacht: {act}' },
  'journal.rowNow': { en: '{time}, {act}. This is where you are', de: '{time}, {act}. Hier stehen Sie' },
  'journal.row': { en: '{time}, {act}', de: '{time}, {act}' },
  'journal.rowEarlier': { en: 'Counted: {act}', de: 'Gezählt: {act}' },
  'journal.tagged': { en: '{act}: {tag}', de: '{act}: {tag}' },

  'journal.act.keep': {
    en: '{count, plural, one {# recording marked to keep} other {# recordings marked to keep}}',
    de: '{count, plural, one {# Aufnahme zum Behalten markiert} other {# Aufnahmen zum Behalten markiert}}',
  },
  'journal.act.redact': {
    en: '{count, plural, one {# recording marked for redaction} other {# recordings marked for redaction}}',
    de: '{count, plural, one {# Aufnahme zum Schwärzen markiert} other {# Aufnahmen zum Schwärzen markiert}}',
  },
  'journal.act.delete': {
    en: '{count, plural, one {# recording marked to delete} other {# recordings marked to delete}}',
    de: '{count, plural, one {# Aufnahme zum Löschen markiert} other {# Aufnahmen zum Löschen markiert}}',
  },
  'journal.act.undecided': {
    en: '{count, plural, one {# recording made undecided again} other {# recordings made undecided again}}',
    de: '{count, plural, one {# Aufnahme wieder offen gelassen} other {# Aufnahmen wieder offen gelassen}}',
  },
  'journal.act.tag-on': {
    en: '{count, plural, one {# recording tagged} other {# recordings tagged}}',
    de: '{count, plural, one {# Aufnahme verschlagwortet} other {# Aufnahmen verschlagwortet}}',
  },
  'journal.act.tag-off': {
    en: '{count, plural, one {Tag taken off # recording} other {Tag taken off # recordings}}',
    de: '{count, plural, one {Schlagwort von # Aufnahme gelöst} other {Schlagwort von # Aufnahmen gelöst}}',
  },
  'journal.act.note': {
    en: '{count, plural, one {Note of # recording changed} other {Notes of # recordings changed}}',
    de: '{count, plural, one {Notiz zu # Aufnahme geändert} other {Notizen zu # Aufnahmen geändert}}',
  },
  'journal.act.stretches': {
    en: '{count, plural, one {Planned redaction of # recording changed} other {Planned redactions of # recordings changed}}',
    de: '{count, plural, one {Geplante Schwärzung von # Aufnahme geändert} other {Geplante Schwärzungen von # Aufnahmen geändert}}',
  },
  'journal.act.struck-words': {
    en: '{count, plural, one {Words of # recording struck or unstruck} other {Words of # recordings struck or unstruck}}',
    de: '{count, plural, one {Wörter von # Aufnahme gestrichen oder freigegeben} other {Wörter von # Aufnahmen gestrichen oder freigegeben}}',
  },
  'journal.act.person': {
    en: '{count, plural, one {Speaker of # recording changed} other {Speaker of # recordings changed}}',
    de: '{count, plural, one {Person zu # Aufnahme geändert} other {Person zu # Aufnahmen geändert}}',
  },
  'journal.act.several': {
    en: '{count, plural, one {# recording changed in several ways} other {# recordings changed in several ways}}',
    de: '{count, plural, one {# Aufnahme mehrfach geändert} other {# Aufnahmen mehrfach geändert}}',
  },
  'journal.act.tag-made': {
    en: '{count, plural, one {Tag made} other {# tags made}}',
    de: '{count, plural, one {Schlagwort angelegt} other {# Schlagwörter angelegt}}',
  },
  'journal.act.tag-changed': {
    en: '{count, plural, one {Tag changed} other {Tags changed # times}}',
    de: '{count, plural, one {Schlagwort geändert} other {#-mal Schlagwörter geändert}}',
  },
  'journal.act.tag-merged': {
    en: '{count, plural, one {Tags merged} other {Tags merged # times}}',
    de: '{count, plural, one {Schlagwörter zusammengelegt} other {#-mal Schlagwörter zusammengelegt}}',
  },
  'journal.act.tag-deleted': {
    en: '{count, plural, one {Tag deleted} other {# tags deleted}}',
    de: '{count, plural, one {Schlagwort gelöscht} other {# Schlagwörter gelöscht}}',
  },
  'journal.act.tags-ordered': {
    en: '{count, plural, one {Order of tags changed} other {Order of tags changed # times}}',
    de: '{count, plural, one {Reihenfolge der Schlagwörter geändert} other {#-mal die Reihenfolge der Schlagwörter geändert}}',
  },
  'journal.act.people-merged': {
    en: '{count, plural, one {Names of speakers brought together} other {Names of speakers brought together # times}}',
    de: '{count, plural, one {Namen von Personen zusammengelegt} other {#-mal Namen von Personen zusammengelegt}}',
  },
  'journal.act.view-made': {
    en: '{count, plural, one {View saved} other {# views saved}}',
    de: '{count, plural, one {Ansicht gespeichert} other {# Ansichten gespeichert}}',
  },
  'journal.act.view-changed': {
    en: '{count, plural, one {View changed} other {Views changed # times}}',
    de: '{count, plural, one {Ansicht geändert} other {#-mal Ansichten geändert}}',
  },
  'journal.act.view-deleted': {
    en: '{count, plural, one {View deleted} other {# views deleted}}',
    de: '{count, plural, one {Ansicht gelöscht} other {# Ansichten gelöscht}}',
  },
  'journal.act.views-ordered': {
    en: '{count, plural, one {Order of views changed} other {Order of views changed # times}}',
    de: '{count, plural, one {Reihenfolge der Ansichten geändert} other {#-mal die Reihenfolge der Ansichten geändert}}',
  },
  'journal.receipt.shred': {
    en: '{count, plural, one {# recording shredded} other {# recordings shredded}}',
    de: '{count, plural, one {# Aufnahme vernichtet} other {# Aufnahmen vernichtet}}',
  },
  'journal.receipt.burn-in': {
    en: '{count, plural, one {# recording burnt in} other {# recordings burnt in}}',
    de: '{count, plural, one {# Aufnahme eingebrannt} other {# Aufnahmen eingebrannt}}',
  },
  'journal.receipt.give-up': {
    en: '{count, plural, =0 {Damaged part given up} one {Damaged part with # recording given up} other {Damaged part with # recordings given up}}',
    de: '{count, plural, =0 {Beschädigten Teil aufgegeben} one {Beschädigten Teil mit # Aufnahme aufgegeben} other {Beschädigten Teil mit # Aufnahmen aufgegeben}}',
  },
  'journal.start': { en: 'Before all of this', de: 'Vor alledem' },

  'journal.foot.now': { en: 'This is where you are.', de: 'Hier stehen Sie.' },
  'journal.foot.back': {
    en: 'Going back to here undoes {steps, plural, one {# step} other {# steps}}{recordings, plural, =0 {.} one {: # recording is as it was then.} other {: # recordings are as they were then.}}',
    de: 'Bis hierher zurück: {steps, plural, one {# Schritt wird} other {# Schritte werden}} rückgängig gemacht{recordings, plural, =0 {.} one {, # Aufnahme ist wie damals.} other {, # Aufnahmen sind wie damals.}}',
  },
  'journal.foot.forward': {
    en: 'Going on to here does {steps, plural, one {# step} other {# steps}} again{recordings, plural, =0 {.} one {: # recording changes.} other {: # recordings change.}}',
    de: 'Bis hierher vor: {steps, plural, one {# Schritt wird} other {# Schritte werden}} wiederholt{recordings, plural, =0 {.} one {, # Aufnahme ändert sich.} other {, # Aufnahmen ändern sich.}}',
  },
  'journal.foot.fixedDone': {
    en: 'This step alone can’t be undone any more: its recordings are shredded or burnt in, or have changed otherwise since.',
    de: 'Dieser Schritt selbst lässt sich nicht mehr rückgängig machen: Seine Aufnahmen sind vernichtet oder eingebrannt, oder sie haben sich seither anders geändert.',
  },
  'journal.foot.fixedUndone': {
    en: 'Undone, and then something else was done: this can’t be done again.',
    de: 'Rückgängig gemacht, danach kam anderes: Das lässt sich nicht wiederholen.',
  },
  'journal.foot.receipt': {
    en: 'This can’t be undone. Its receipt says what is gone.',
    de: 'Das lässt sich nicht rückgängig machen. Die Quittung sagt, was fort ist.',
  },
  'journal.foot.earlier': {
    en: 'Older than the steps that can be undone: of this session it is only counted how often.',
    de: 'Älter als die Schritte, die sich rückgängig machen lassen: Von dieser Sitzung ist nur gezählt, wie oft.',
  },
  'journal.goBack': { en: 'Go back to here', de: 'Hierher zurück' },
  'journal.goForward': { en: 'Go on to here', de: 'Bis hierher vor' },
  'journal.openReceipt': { en: 'Open receipt {number}', de: 'Quittung {number} öffnen' },
  'journal.wentBack': {
    en: '{steps, plural, one {# step undone.} other {# steps undone.}}',
    de: '{steps, plural, one {# Schritt rückgängig gemacht.} other {# Schritte rückgängig gemacht.}}',
  },
  'journal.wentForward': {
    en: '{steps, plural, one {# step done again.} other {# steps done again.}}',
    de: '{steps, plural, one {# Schritt wiederholt.} other {# Schritte wiederholt.}}',
  },
  'journal.unfit': {
    en: '{dropped, plural, one {# step no longer fits what is in the vault and was left out.} other {# steps no longer fit what is in the vault and were left out.}} Nothing else was changed by it.',
    de: '{dropped, plural, one {# Schritt passt nicht mehr zu dem, was im Tresor ist, und wurde ausgelassen.} other {# Schritte passen nicht mehr zu dem, was im Tresor ist, und wurden ausgelassen.}} Sonst hat sich dadurch nichts geändert.',
  },
});
