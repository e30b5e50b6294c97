/** Tags and people, many recordings at once, and what several have in common. */
import { messages } from './message.ts';

export const tagMessages = messages({
  'tags.forView': {
    en: '{count, plural, one {Tags of the recording that is shown} other {Tags of all # that are shown}}',
    de: '{count, plural, one {Schlagwörter der angezeigten Aufnahme} other {Schlagwörter aller # angezeigten Aufnahmen}}',
  },
  'tags.onAll': { en: 'on', de: 'gesetzt' },
  'tags.someHave': { en: '{count} of {total}', de: '{count} von {total}' },
  'tags.noneLately': {
    en: 'No tag was put on in this session yet.',
    de: 'In dieser Sitzung wurde noch kein Schlagwort gesetzt.',
  },
  'tags.again': {
    en: '{tags, plural, one {Tag {names}} other {Tags {names}}} on {count, plural, one {# recording.} other {# recordings.}}',
    de: '{tags, plural, one {Schlagwort {names}} other {Schlagwörter {names}}} bei {count, plural, one {# Aufnahme gesetzt.} other {# Aufnahmen gesetzt.}}',
  },
  'tags.title': { en: 'Tags', de: 'Schlagwörter' },
  'tags.list': { en: 'Tags, in the order of their keys', de: 'Schlagwörter in der Reihenfolge ihrer Tasten' },
  'tags.none': {
    en: 'There are no tags yet. {key} puts one on the current recording.',
    de: 'Es gibt noch keine Schlagwörter. {key} setzt eines bei der aktuellen Aufnahme.',
  },
  'tags.row': {
    en: '{name}, {count, plural, one {# recording} other {# recordings}}',
    de: '{name}, {count, plural, one {# Aufnahme} other {# Aufnahmen}}',
  },
  'tags.name': { en: 'Name', de: 'Name' },
  'tags.nameHelp': {
    en: 'A / makes levels: family/phone.',
    de: 'Ein / macht Ebenen: Familie/Telefon.',
  },
  'tags.branch': {
    en: '{count, plural, one {The tag below it too} other {The # tags below it too}}',
    de: '{count, plural, one {Auch das Schlagwort darunter} other {Auch die # Schlagwörter darunter}}',
  },
  'tags.rename': { en: 'Rename', de: 'Umbenennen' },
  'tags.join': { en: 'Join with {name}', de: 'Mit {name} vereinen' },
  'tags.taken': {
    en: '{name} is another tag, on {count, plural, one {# recording} other {# recordings}}. Joined, both are one.',
    de: '{name} ist ein anderes Schlagwort, bei {count, plural, one {# Aufnahme} other {# Aufnahmen}}. Vereint werden beide eins.',
  },
  'tags.takenBelow': {
    en: 'A tag of this name is there already below it. Rename without the tags below, or choose another name.',
    de: 'Darunter gibt es schon ein Schlagwort dieses Namens. Benennen Sie ohne die Schlagwörter darunter um oder wählen Sie einen anderen Namen.',
  },
  'tags.mergeInto': { en: 'Join with', de: 'Vereinen mit' },
  'tags.mergeChoose': { en: 'Another tag …', de: 'Anderes Schlagwort …' },
  'tags.merge': { en: 'Join', de: 'Vereinen' },
  'tags.hue': { en: 'Colour', de: 'Farbe' },
  'tags.hue.20': { en: 'Red', de: 'Rot' },
  'tags.hue.65': { en: 'Orange', de: 'Orange' },
  'tags.hue.110': { en: 'Yellow', de: 'Gelb' },
  'tags.hue.155': { en: 'Green', de: 'Grün' },
  'tags.hue.205': { en: 'Turquoise', de: 'Türkis' },
  'tags.hue.250': { en: 'Blue', de: 'Blau' },
  'tags.hue.290': { en: 'Violet', de: 'Violett' },
  'tags.hue.320': { en: 'Pink', de: 'Rosa' },
  'tags.key': { en: 'Key', de: 'Taste' },
  'tags.keyHelp': {
    en: 'One letter or digit. {key}, then this one, then Enter.',
    de: 'Ein Buchstabe oder eine Ziffer. {key}, dann diese Taste, dann Eingabe.',
  },
  'tags.keyTaken': { en: 'This key is {name}’s now. It would go over.', de: 'Diese Taste gehört jetzt {name}. Sie ginge über.' },
  'tags.place': { en: 'Place', de: 'Platz' },
  'tags.up': { en: 'Up', de: 'Nach oben' },
  'tags.down': { en: 'Down', de: 'Nach unten' },
  'tags.placeHelp': { en: 'The first nine have keys of their own.', de: 'Die ersten neun haben eigene Tasten.' },
  'tags.delete': {
    en: '{count, plural, =0 {Delete this tag} one {Take off # recording and delete} other {Take off # recordings and delete}}',
    de: '{count, plural, =0 {Schlagwort löschen} one {Bei # Aufnahme lösen und löschen} other {Bei # Aufnahmen lösen und löschen}}',
  },
  'tags.deleted': {
    en: 'Tag {name} deleted, taken off {count, plural, one {# recording} other {# recordings}}{views, plural, =0 {} one { and # saved view} other { and # saved views}}.',
    de: 'Schlagwort {name} gelöscht, bei {count, plural, one {# Aufnahme} other {# Aufnahmen}}{views, plural, =0 {} one { und # gespeicherten Ansicht} other { und # gespeicherten Ansichten}} gelöst.',
  },
  'tags.joined': {
    en: 'Joined with {name}: {count, plural, one {# recording} other {# recordings}} changed.',
    de: 'Mit {name} vereint: {count, plural, one {# Aufnahme} other {# Aufnahmen}} geändert.',
  },
  'tags.close': { en: 'Done', de: 'Fertig' },
  'tags.undo': { en: 'Undo', de: 'Rückgängig' },

  'people.for': {
    en: '{count, plural, one {Who is speaking?} other {Who is speaking in these #?}}',
    de: '{count, plural, one {Wer spricht?} other {Wer spricht in diesen #?}}',
  },
  'people.forView': {
    en: '{count, plural, one {Who is speaking in the one that is shown?} other {Who is speaking in all # that are shown?}}',
    de: '{count, plural, one {Wer spricht in der angezeigten?} other {Wer spricht in allen # angezeigten?}}',
  },
  'people.field': { en: 'Name', de: 'Name' },
  'people.noneYet': { en: 'Nobody is known yet. Type a name.', de: 'Noch ist niemand bekannt. Geben Sie einen Namen ein.' },
  'people.nobody': { en: 'Nobody is named', de: 'Niemand ist genannt' },
  'people.make': { en: 'New: {name}', de: 'Neu: {name}' },
  'people.set': {
    en: '{name} speaks in {count, plural, one {# recording.} other {# recordings.}}',
    de: '{name} spricht in {count, plural, one {# Aufnahme.} other {# Aufnahmen.}}',
  },
  'people.unset': {
    en: 'Nobody is named in {count, plural, one {# recording.} other {# recordings.}}',
    de: 'In {count, plural, one {# Aufnahme} other {# Aufnahmen}} ist niemand mehr genannt.',
  },
  'people.title': { en: 'People', de: 'Personen' },
  'people.list': { en: 'People, most recordings first', de: 'Personen, die mit den meisten Aufnahmen zuerst' },
  'people.none': {
    en: 'Nobody is known yet. {key} says who is speaking.',
    de: 'Noch ist niemand bekannt. {key} sagt, wer spricht.',
  },
  'people.taken': {
    en: '{name} is known already, with {count, plural, one {# recording} other {# recordings}}. Joined, all are {name}’s.',
    de: '{name} ist schon bekannt, mit {count, plural, one {# Aufnahme} other {# Aufnahmen}}. Vereint gehören alle {name}.',
  },
  'people.nameHelp': {
    en: 'The archive’s own files stay as they are.',
    de: 'Die Dateien des Archivs bleiben, wie sie sind.',
  },
  'people.show': {
    en: '{count, plural, one {Show # recording} other {Show # recordings}}',
    de: '{count, plural, one {# Aufnahme zeigen} other {# Aufnahmen zeigen}}',
  },
  'people.remove': {
    en: '{count, plural, one {Name nobody in # recording} other {Name nobody in # recordings}}',
    de: '{count, plural, one {In # Aufnahme niemanden nennen} other {In # Aufnahmen niemanden nennen}}',
  },

  'selection.name': { en: 'What is selected', de: 'Ausgewähltes' },
  'selection.title': {
    en: '{count, plural, one {# selected} other {# selected}}',
    de: '{count, plural, one {# ausgewählt} other {# ausgewählt}}',
  },
  'selection.verdicts': { en: 'Verdicts', de: 'Urteile' },
  'selection.all': { en: 'all {total}', de: 'alle {total}' },
  'selection.some': { en: '{count} of {total}', de: '{count} von {total}' },
  'selection.noTags': { en: 'none', de: 'keine' },
  'selection.putOn': {
    en: 'Tag {name}: {count} of {total} have it. Put it on all.',
    de: 'Schlagwort {name}: {count} von {total} haben es. Bei allen setzen.',
  },
  'selection.takeOff': {
    en: 'Tag {name}: all have it. Take it off all.',
    de: 'Schlagwort {name}: alle haben es. Bei allen lösen.',
  },
  'selection.morePeople': {
    en: '{count, plural, one {and # more} other {and # more}}',
    de: '{count, plural, one {und # weitere} other {und # weitere}}',
  },

  'bulk.title.keep': {
    en: '{count, plural, one {Keep the one that is shown?} other {Keep all # that are shown?}}',
    de: '{count, plural, one {Die angezeigte Aufnahme behalten?} other {Alle # angezeigten Aufnahmen behalten?}}',
  },
  'bulk.title.redact': {
    en: '{count, plural, one {Mark the one that is shown for redaction?} other {Mark all # that are shown for redaction?}}',
    de: '{count, plural, one {Die angezeigte Aufnahme zum Schwärzen markieren?} other {Alle # angezeigten Aufnahmen zum Schwärzen markieren?}}',
  },
  'bulk.title.delete': {
    en: '{count, plural, one {Mark the one that is shown to delete?} other {Mark all # that are shown to delete?}}',
    de: '{count, plural, one {Die angezeigte Aufnahme zum Löschen markieren?} other {Alle # angezeigten Aufnahmen zum Löschen markieren?}}',
  },
  'bulk.title.undecided': {
    en: '{count, plural, one {Make the one that is shown undecided again?} other {Make all # that are shown undecided again?}}',
    de: '{count, plural, one {Die angezeigte Aufnahme wieder offen lassen?} other {Alle # angezeigten Aufnahmen wieder offen lassen?}}',
  },
  'bulk.text': {
    en: '{count, plural, one {Now it is:} other {Now they are:}}',
    de: '{count, plural, one {Jetzt gilt für sie:} other {Jetzt gilt für sie:}}',
  },
  'bulk.now': { en: 'Verdicts now', de: 'Urteile jetzt' },
  'bulk.cancel': { en: 'Leave them as they are', de: 'Nichts ändern' },
  'bulk.do.keep': { en: 'Keep {count, plural, other {#}}', de: '{count, plural, other {#}} behalten' },
  'bulk.do.redact': {
    en: 'Mark {count, plural, other {#}} for redaction',
    de: '{count, plural, other {#}} zum Schwärzen markieren',
  },
  'bulk.do.delete': { en: 'Mark {count, plural, other {#}} to delete', de: '{count, plural, other {#}} zum Löschen markieren' },
  'bulk.do.undecided': { en: 'Make {count, plural, other {#}} undecided', de: '{count, plural, other {#}} offen lassen' },
  'bulk.nothing': { en: 'Nothing is shown.', de: 'Es wird nichts angezeigt.' },
  'bulk.stopped': {
    en: 'Stopped. {count, plural, other {#}} of {total, plural, other {#}} were changed.',
    de: 'Angehalten. {count, plural, other {#}} von {total, plural, other {#}} wurden geändert.',
  },
  'bulk.region': { en: 'Changing recordings', de: 'Aufnahmen werden geändert' },
  'bulk.progress': { en: '{done} of {total} recordings changed', de: '{done} von {total} Aufnahmen geändert' },
  'bulk.stop': { en: 'Stop', de: 'Anhalten' },
  'bulk.stopping': { en: 'Stopping …', de: 'Hält an …' },

  'similar.title': { en: 'Redact all similar?', de: 'Alle ähnlichen schwärzen?' },
  'similar.text': {
    en: 'They are marked, not changed: their sound stays until it is burnt in.',
    de: 'Sie werden markiert, nicht verändert: Der Ton bleibt, bis er eingebrannt wird.',
  },
  'similar.words': { en: 'The same words', de: 'Dieselben Worte' },
  'similar.person': { en: 'The same person: {name}', de: 'Dieselbe Person: {name}' },
  'similar.device': { en: 'The same device: {name}', de: 'Dasselbe Gerät: {name}' },
  'similar.count': {
    en: '{count, plural, one {# recording} other {# recordings}}{decided, plural, =0 {} other {, # of them marked otherwise until now}}',
    de: '{count, plural, one {# Aufnahme} other {# Aufnahmen}}{decided, plural, =0 {} other {, # davon bisher anders markiert}}',
  },
  'similar.nothing': {
    en: 'This recording has no words, no person and no device that others could share.',
    de: 'Diese Aufnahme hat weder Worte noch Person noch Gerät, die andere teilen könnten.',
  },
});
