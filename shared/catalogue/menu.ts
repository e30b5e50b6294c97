/**
 * The application menu's heads and the platform's own items, the open dialog, and what a second start says. Read by main;
 * items that are commands of the app take their name from commands.ts.
 */
import { messages } from './message.ts';

export const menuMessages = messages({
  'menu.file': { en: '&File', de: '&Datei' },
  'menu.edit': { en: '&Edit', de: '&Bearbeiten' },
  'menu.view': { en: '&View', de: '&Ansicht' },
  'menu.go': { en: '&Go', de: '&Gehe zu' },
  'menu.window': { en: '&Window', de: '&Fenster' },
  'menu.help': { en: '&Help', de: '&Hilfe' },

  'menu.about': { en: 'About Overheard', de: 'Über Overheard' },
  'menu.quit': { en: 'Quit Overheard', de: 'Overheard beenden' },
  'menu.hide': { en: 'Hide Overheard', de: 'Overheard ausblenden' },
  'menu.hide-others': { en: 'Hide others', de: 'Andere ausblenden' },
  'menu.show-all': { en: 'Show all', de: 'Alle einblenden' },
  'menu.close': { en: 'Close window', de: 'Fenster schließen' },
  'menu.cut': { en: 'Cut', de: 'Ausschneiden' },
  'menu.copy': { en: 'Copy', de: 'Kopieren' },
  'menu.paste': { en: 'Paste', de: 'Einsetzen' },
  'menu.select-all': { en: 'Select all', de: 'Alles auswählen' },
  'menu.full-screen': { en: 'Full screen', de: 'Vollbild' },
  'menu.minimise': { en: 'Minimise', de: 'Minimieren' },
  'menu.zoom-window': { en: 'Zoom', de: 'Zoomen' },
  'menu.to-front': { en: 'Bring all to front', de: 'Alle nach vorn bringen' },
  'menu.reload': { en: 'Load the page again', de: 'Seite neu laden' },
  'menu.inspect': { en: 'Inspect the page', de: 'Seite untersuchen' },

  'menu.pick.title': { en: 'Bring in an archive', de: 'Archiv übernehmen' },
  'menu.pick.folderTitle': { en: 'Bring in a folder', de: 'Ordner übernehmen' },
  'menu.pick.button': { en: 'Bring in', de: 'Übernehmen' },
  'menu.pick.archives': { en: 'Archives and sound files', de: 'Archive und Tondateien' },
  'menu.pick.all': { en: 'All files', de: 'Alle Dateien' },

  'menu.backup.saveTitle': { en: 'Make a backup', de: 'Sicherung anlegen' },
  'menu.backup.openTitle': { en: 'Choose a backup', de: 'Sicherung wählen' },
  'menu.backup.files': { en: 'Backups (age)', de: 'Sicherungen (age)' },

  'menu.keysFile.openTitle': { en: 'Take keys from a file', de: 'Tasten aus einer Datei übernehmen' },
  'menu.keysFile.files': { en: 'Keys (JSON)', de: 'Tasten (JSON)' },

  'menu.profile.title': { en: 'Overheard can’t start like this', de: 'So kann Overheard nicht starten' },
  'menu.profile.read-only': {
    en: 'The profile folder can’t be written to, so the vault can’t be opened. Everything in it is safe, and nothing was changed. Look whether the disk is write-protected and whether the folder belongs to you, then start again.',
    de: 'Der Profilordner lässt sich nicht beschreiben, darum lässt sich der Tresor nicht öffnen. Alles darin ist sicher, und es wurde nichts verändert. Prüfen Sie, ob das Laufwerk schreibgeschützt ist und ob der Ordner Ihnen gehört, und starten Sie erneut.',
  },
  'menu.profile.full': {
    en: 'The disk with the profile folder is full, so the vault can’t be opened. Everything in it is safe, and nothing was changed. Free some space, then start again.',
    de: 'Das Laufwerk mit dem Profilordner ist voll, darum lässt sich der Tresor nicht öffnen. Alles darin ist sicher, und es wurde nichts verändert. Schaffen Sie etwas Platz und starten Sie erneut.',
  },
  'menu.profile.notShown': { en: 'The profile folder', de: 'Der Profilordner' },
  'menu.profile.notShownText': {
    en: 'No program opened it. Nothing was changed. It lies here:',
    de: 'Kein Programm hat ihn geöffnet. Es wurde nichts verändert. Er liegt hier:',
  },
  'menu.second-start': {
    en: 'Overheard is already open. This start hands over to it and ends.',
    de: 'Overheard ist schon geöffnet. Dieser Start übergibt dorthin und endet.',
  },
});
