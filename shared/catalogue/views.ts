/** Saved views and facets: the sidebar's ways to narrow the list. */
import { messages } from './message.ts';

export const viewsMessages = messages({
  'command.views.open': { en: 'Saved view {number}', de: 'Gespeicherte Ansicht {number}' },
  'command.views.save': { en: 'Save this query as a view …', de: 'Diese Suche als Ansicht speichern …' },
  'command.views.update': {
    en: 'Saved view: take over what is shown',
    de: 'Gespeicherte Ansicht: Gezeigtes übernehmen',
  },
  'command.views.rename': { en: 'Saved view: rename …', de: 'Gespeicherte Ansicht: umbenennen …' },
  'command.views.delete': { en: 'Saved view: delete', de: 'Gespeicherte Ansicht: löschen' },
  'command.views.moveUp': { en: 'Saved view: move up', de: 'Gespeicherte Ansicht: nach oben' },
  'command.views.moveDown': { en: 'Saved view: move down', de: 'Gespeicherte Ansicht: nach unten' },
  'views.keysOfAll': { en: 'Saved view 1 to 9', de: 'Gespeicherte Ansicht 1 bis 9' },

  'views.own': { en: 'Saved views', de: 'Gespeicherte Ansichten' },
  'views.save': { en: 'Save as a view', de: 'Ansicht speichern' },
  'views.changed': { en: 'changed since', de: 'seither geändert' },
  'views.menu': { en: 'More for the view {name}', de: 'Mehr zur Ansicht {name}' },
  'views.menu.rename': { en: 'Rename …', de: 'Umbenennen …' },
  'views.menu.update': { en: 'Take over what is shown', de: 'Gezeigtes übernehmen' },
  'views.menu.moveUp': { en: 'Move up', de: 'Nach oben' },
  'views.menu.moveDown': { en: 'Move down', de: 'Nach unten' },
  'views.menu.delete': { en: 'Delete', de: 'Löschen' },

  'views.dialog.save': { en: 'Save this query as a view?', de: 'Diese Suche als Ansicht speichern?' },
  'views.dialog.rename': { en: 'Rename the view?', de: 'Ansicht umbenennen?' },
  'views.dialog.name': { en: 'Name', de: 'Name' },
  'views.dialog.help': {
    en: 'Keeps what is asked for and how the list is grouped and sorted. Sealed in the vault.',
    de: 'Behält, wonach gefragt wird und wie die Liste gruppiert und sortiert ist. Versiegelt im Tresor.',
  },
  'views.dialog.helpKey': {
    en: 'Keeps what is asked for and how the list is grouped and sorted. Sealed in the vault. The key {key} will open it.',
    de: 'Behält, wonach gefragt wird und wie die Liste gruppiert und sortiert ist. Versiegelt im Tresor. Die Taste {key} wird sie öffnen.',
  },
  'views.dialog.replaces': {
    en: 'There is a view of this name. It will show what is shown now.',
    de: 'So heißt schon eine Ansicht. Sie zeigt dann, was jetzt gezeigt wird.',
  },
  'views.dialog.taken': { en: 'Another view has this name.', de: 'So heißt schon eine andere Ansicht.' },
  'views.dialog.saveButton': { en: 'Save view', de: 'Ansicht speichern' },
  'views.dialog.replaceButton': { en: 'Replace view', de: 'Ansicht ersetzen' },
  'views.dialog.renameButton': { en: 'Rename', de: 'Umbenennen' },

  'views.saved': { en: 'View “{name}” saved.', de: 'Ansicht „{name}“ gespeichert.' },
  'views.replaced': { en: 'View “{name}” now shows this.', de: 'Ansicht „{name}“ zeigt jetzt dies.' },
  'views.renamed': { en: 'View renamed to “{name}”.', de: 'Ansicht in „{name}“ umbenannt.' },
  'views.deleted': {
    en: 'View “{name}” deleted. No recording was touched.',
    de: 'Ansicht „{name}“ gelöscht. Keine Aufnahme ist betroffen.',
  },
  'views.moved': {
    en: 'View “{name}”: place {place} of {count}',
    de: 'Ansicht „{name}“: Platz {place} von {count}',
  },

  'views.facet.verdict': { en: 'Verdict', de: 'Entscheidung' },
  'views.facet.device': { en: 'Device', de: 'Gerät' },
  'views.facet.person': { en: 'Person', de: 'Person' },
  'views.facet.tag': { en: 'Tag', de: 'Schlagwort' },
  'views.facet.archive': { en: 'Archive', de: 'Archiv' },
  'views.facet.flag': { en: 'Mark', de: 'Merkmal' },
  'views.flag.woke-by-mistake': { en: 'Woke by mistake', de: 'Versehentlich aufgewacht' },
  'views.flag.no-words': { en: 'No words', de: 'Keine Worte' },
  'views.flag.was-deleted': { en: 'Was in the bin there', de: 'Lag dort im Papierkorb' },
  'views.flag.no-speech': { en: 'No speech', de: 'Keine Sprache' },
  'views.flag.seems-accidental': { en: 'Seems accidental', de: 'Wohl aus Versehen' },
  'views.gone': { en: 'no longer there', de: 'nicht mehr vorhanden' },

  'views.more': { en: '{count, number} more …', de: '{count, number} weitere …' },
  'views.more.name': { en: '{facet}: all values', de: '{facet}: alle Werte' },
  'views.more.filter': { en: 'Filter', de: 'Filtern' },
  'views.more.none': { en: 'Nothing here is called that.', de: 'So heißt hier nichts.' },
  'views.more.first': {
    en: 'The first {shown, number} of {count, number}. Type to find others.',
    de: 'Die ersten {shown, number} von {count, number}. Tippen Sie, um andere zu finden.',
  },
});
