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
  'menu.pick.button': { en: 'Bring in', de: 'Übernehmen' },
  'menu.pick.archives': { en: 'Archives and sound files', de: 'Archive und Tondateien' },
  'menu.pick.all': { en: 'All files', de: 'Alle Dateien' },

  'menu.backup.saveTitle': { en: 'Make a backup', de: 'Sicherung anlegen' },
  'menu.backup.openTitle': { en: 'Choose a backup', de: 'Sicherung wählen' },
  'menu.backup.files': { en: 'Backups (age)', de: 'Sicherungen (age)' },

  'menu.second-start': {
    en: 'Overheard is already open. This start hands over to it and ends.',
    de: 'Overheard ist schon geöffnet. Dieser Start übergibt dorthin und endet.',
  },
});
