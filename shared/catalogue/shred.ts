/** Shredding, receipts, and what neither reaches. Promise only what is tested. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const shredMessages = messages({
  'shred.title': {
    en: '{count, plural, one {Shred # recording?} other {Shred # recordings?}}',
    de: '{count, plural, one {# Aufnahme vernichten?} other {# Aufnahmen vernichten?}}',
  },
  'shred.text': {
    en: '{length} of sound, with transcripts, tags and notes. {count, plural, one {Its key is} other {Their keys are}} destroyed. There is no undo, and neither your passphrase nor a recovery key brings {count, plural, one {it} other {them}} back.',
    de: '{length} Ton, mit Wortlaut, Schlagwörtern und Notizen. {count, plural, one {Ihr Schlüssel wird} other {Ihre Schlüssel werden}} zerstört. Das lässt sich nicht rückgängig machen, auch nicht mit Passphrase oder Wiederherstellungsschlüssel.',
  },
  'shred.which': { en: 'Which', de: 'Welche' },
  'shred.markedDelete': { en: 'Marked “delete”', de: 'Zum Löschen markiert' },
  'shred.chosen': { en: 'Recordings', de: 'Aufnahmen' },
  'shred.sound': { en: 'Sound', de: 'Ton' },
  'shred.oldest': { en: 'Oldest', de: 'Älteste' },
  'shred.newest': { en: 'Newest', de: 'Neueste' },
  'shred.undated': { en: 'no date in the archive', de: 'kein Datum im Archiv' },
  'shred.lookThrough': { en: 'Look through them once more', de: 'Noch einmal durchsehen' },
  'shred.limits': { en: 'What this can’t reach', de: 'Was das nicht erreicht' },
  'shred.limit.archive': {
    en: 'The archive itself still lies where you picked it, unless you removed it. It holds {count, plural, one {# of these} other {# of these}}.',
    de: 'Das Archiv selbst liegt noch dort, wo Sie es gewählt haben, falls Sie es nicht entfernt haben. Es enthält {count, plural, one {# davon} other {# davon}}.',
  },
  'shred.limit.archiveThere': {
    en: 'The archive still lies where you picked it. It holds {count, plural, one {# of these} other {# of these}}.',
    de: 'Das Archiv liegt noch dort, wo Sie es gewählt haben. Es enthält {count, plural, one {# davon} other {# davon}}.',
  },
  'shred.limit.archiveChanged': {
    en: 'Where you picked it lies another file of that name now. A copy of the archive would hold {count, plural, one {# of these} other {# of these}}.',
    de: 'Wo Sie das Archiv gewählt haben, liegt nun eine andere Datei dieses Namens. Eine Kopie davon enthielte {count, plural, one {# davon} other {# davon}}.',
  },
  'shred.limit.archiveGone': {
    en: 'The archive no longer lies where you picked it. Wherever else it is, it holds {count, plural, one {# of these} other {# of these}}.',
    de: 'Das Archiv liegt nicht mehr dort, wo Sie es gewählt haben. Wo immer es sonst ist, enthält es {count, plural, one {# davon} other {# davon}}.',
  },
  'shred.limit.archivesMore': {
    en: '{count, plural, one {# more archive.} other {# more archives.}}',
    de: '{count, plural, one {# weiteres Archiv.} other {# weitere Archive.}}',
  },
  'shred.limit.archivesMoreText': {
    en: 'They may still lie where you picked them.',
    de: 'Sie liegen vielleicht noch dort, wo Sie sie gewählt haben.',
  },
  'shred.limit.sample': {
    en: 'The sample comes with the app and holds {count, plural, one {# of these} other {# of these}}. Its voices are made up.',
    de: 'Das Beispiel gehört zur App und enthält {count, plural, one {# davon} other {# davon}}. Seine Stimmen sind erfunden.',
  },
  'shred.limit.disk': { en: 'The disk.', de: 'Das Laufwerk.' },
  'shred.limit.diskText': {
    en: 'The app writes over the old key. An SSD, or a file system that copies on write, may hold on to it all the same. With your passphrase it opens what is destroyed here.',
    de: 'Die App überschreibt den alten Schlüssel. Eine SSD oder ein Dateisystem, das beim Schreiben kopiert, kann ihn trotzdem behalten. Mit Ihrer Passphrase öffnet er, was hier zerstört wird.',
  },
  'shred.limit.ssd': {
    en: '{name, select, none {This disk is an SSD.} other {This disk is an SSD ({name}).}}',
    de: '{name, select, none {Dieses Laufwerk ist eine SSD.} other {Dieses Laufwerk ist eine SSD ({name}).}}',
  },
  'shred.limit.ssdText': {
    en: 'It may hold on to the overwritten key for a while, out of reach of any program. Using it would take a laboratory and your passphrase.',
    de: 'Sie kann den überschriebenen Schlüssel noch eine Weile behalten, für Programme unerreichbar. Ihn zu nutzen erforderte ein Labor und Ihre Passphrase.',
  },
  'shred.limit.ssdBeneathText': {
    en: 'Beneath the file system it may hold on to old blocks for a while, out of reach of any program.',
    de: 'Unterhalb des Dateisystems kann sie alte Blöcke noch eine Weile behalten, für Programme unerreichbar.',
  },
  'shred.limit.rotating': {
    en: '{name, select, none {This disk calls itself a hard disk.} other {This disk calls itself a hard disk ({name}).}}',
    de: '{name, select, none {Dieses Laufwerk meldet sich als Festplatte.} other {Dieses Laufwerk meldet sich als Festplatte ({name}).}}',
  },
  'shred.limit.rotatingText': {
    en: 'Then the old key is overwritten where it lies. Snapshots of the whole disk still have it.',
    de: 'Dann wird der alte Schlüssel dort überschrieben, wo er liegt. Schnappschüsse des ganzen Laufwerks haben ihn noch.',
  },
  'shred.limit.rotatingOnlyText': {
    en: 'Such a disk overwrites a block where it lies, if the file system asks it to.',
    de: 'Ein solches Laufwerk überschreibt einen Block dort, wo er liegt, wenn das Dateisystem es verlangt.',
  },
  'shred.limit.inPlace': {
    en: 'The file system ({name}) writes in place.',
    de: 'Das Dateisystem ({name}) schreibt an Ort und Stelle.',
  },
  'shred.limit.inPlaceText': {
    en: 'The old key is overwritten where it lies. What kind of disk is beneath, this app can’t see: an SSD may hold on to the old key for a while. Using it would take a laboratory and your passphrase.',
    de: 'Der alte Schlüssel wird dort überschrieben, wo er liegt. Welche Art Laufwerk darunter ist, kann diese App nicht sehen: Eine SSD kann ihn noch eine Weile behalten. Ihn zu nutzen erforderte ein Labor und Ihre Passphrase.',
  },
  'receipt.limit.inPlace': {
    en: 'The file system ({name}) writes in place.',
    de: 'Das Dateisystem ({name}) schreibt an Ort und Stelle.',
  },
  'shred.limit.memory': { en: 'The vault lies in memory.', de: 'Der Tresor liegt im Arbeitsspeicher.' },
  'shred.limit.memoryText': {
    en: 'It is gone when this computer is switched off. Swap may have put parts of it on a disk.',
    de: 'Er ist fort, sobald dieser Rechner ausgeschaltet wird. Die Auslagerung kann Teile davon auf ein Laufwerk geschrieben haben.',
  },
  'shred.limit.copying': {
    en: 'The file system ({name}) copies on write.',
    de: 'Das Dateisystem ({name}) kopiert beim Schreiben.',
  },
  'shred.limit.copyingText': {
    en: 'The old key is written over elsewhere: its block stays until it is used again, and in snapshots for as long as they are kept. With your passphrase it opens what is destroyed here.',
    de: 'Der alte Schlüssel wird an anderer Stelle überschrieben: Sein Block bleibt, bis er wieder gebraucht wird, und in Schnappschüssen so lange, wie es sie gibt. Mit Ihrer Passphrase öffnet er, was hier zerstört wird.',
  },
  'shred.limit.layered': {
    en: 'The file system ({name}) hides the disk.',
    de: 'Das Dateisystem ({name}) verdeckt das Laufwerk.',
  },
  'shred.limit.layeredText': {
    en: 'This app can’t see whether the old key is overwritten where it lies, beneath it or on a server.',
    de: 'Diese App kann nicht sehen, ob der alte Schlüssel darunter oder auf einem Server dort überschrieben wird, wo er liegt.',
  },
  'shred.limit.synced': {
    en: 'The vault lies in a synced folder ({maker}).',
    de: 'Der Tresor liegt in einem abgeglichenen Ordner ({maker}).',
  },
  'shred.limit.syncedText': {
    en: 'Earlier versions of it may be kept on a server. They still open with your passphrase.',
    de: 'Frühere Fassungen davon können auf einem Server liegen. Ihre Passphrase öffnet sie weiter.',
  },
  'shred.limit.syncedOther': { en: 'by another program', de: 'von einem anderen Programm' },
  'shred.limit.putAside': {
    en: '{count, plural, one {A vault that was put aside.} other {# vaults that were put aside.}}',
    de: '{count, plural, one {Ein beiseitegelegter Tresor.} other {# beiseitegelegte Tresore.}}',
  },
  'shred.limit.putAsideText': {
    en: '{count, plural, one {It lies in the profile folder. What it holds of these, its own keys still open.} other {They lie in the profile folder. What they hold of these, their own keys still open.}}',
    de: '{count, plural, one {Er liegt im Profilordner. Was er hiervon enthält, öffnen seine eigenen Schlüssel weiter.} other {Sie liegen im Profilordner. Was sie hiervon enthalten, öffnen ihre eigenen Schlüssel weiter.}}',
  },
  'shred.limit.copies': { en: 'Copies made before.', de: 'Frühere Kopien.' },
  'shred.limit.copiesText': {
    en: 'Backups and snapshots of this computer that include the vault still open with your passphrase.',
    de: 'Sicherungen und Schnappschüsse dieses Rechners, die den Tresor enthalten, lassen sich mit Ihrer Passphrase weiter öffnen.',
  },
  'shred.type': { en: 'To go on, type {count}', de: 'Zum Fortfahren {count} eingeben' },
  'shred.typeWrong': { en: 'Type {count} to go on.', de: 'Geben Sie {count} ein, um fortzufahren.' },
  'shred.keep': {
    en: '{count, plural, one {Keep it} other {Keep them}}',
    de: '{count, plural, one {Behalten} other {Behalten}}',
  },
  'shred.do': {
    en: '{count, plural, one {Shred # recording} other {Shred # recordings}}',
    de: '{count, plural, one {# Aufnahme vernichten} other {# Aufnahmen vernichten}}',
  },
  'shred.doing': {
    en: '{count, plural, one {Destroying # key} other {Destroying # keys}}',
    de: '{count, plural, one {# Schlüssel wird zerstört} other {# Schlüssel werden zerstört}}',
  },
  'shred.counting': { en: 'Counting …', de: 'Wird gezählt …' },
  'shred.nothing': { en: 'Nothing is marked “delete”.', de: 'Nichts ist zum Löschen markiert.' },

  'receipt.title.shred': { en: 'Receipt of destruction', de: 'Quittung über die Vernichtung' },
  'receipt.title.burn-in': { en: 'Receipt of a burn-in', de: 'Quittung über ein Einbrennen' },
  'receipt.title.give-up': { en: 'Receipt for what was given up', de: 'Quittung über das Aufgeben von Beschädigtem' },
  'receipt.number': { en: 'No. {number}', de: 'Nr. {number}' },
  'receipt.sentence.shred': {
    en: '{count, plural, one {# recording was destroyed} other {# recordings were destroyed}} on {day} at {time}.',
    de: '{count, plural, one {# Aufnahme wurde} other {# Aufnahmen wurden}} am {day} um {time} Uhr vernichtet.',
  },
  'receipt.sentence.burn-in': {
    en: 'The marked sound of {count, plural, one {# recording was replaced} other {# recordings was replaced}} by silence on {day} at {time}.',
    de: 'Der markierte Ton {count, plural, one {# Aufnahme} other {von # Aufnahmen}} wurde am {day} um {time} Uhr durch Stille ersetzt.',
  },
  'receipt.sentence.give-up': {
    en: '{count, plural, =0 {A damaged part of the vault was given up on {day} at {time}. No recording was lost with it.} one {A damaged part of the vault was given up on {day} at {time}, and with it the sound of # recording.} other {A damaged part of the vault was given up on {day} at {time}, and with it the sound of # recordings.}}',
    de: '{count, plural, =0 {Ein beschädigter Teil des Tresors wurde am {day} um {time} Uhr aufgegeben. Keine Aufnahme ging damit verloren.} one {Ein beschädigter Teil des Tresors wurde am {day} um {time} Uhr aufgegeben und mit ihm der Ton von # Aufnahme.} other {Ein beschädigter Teil des Tresors wurde am {day} um {time} Uhr aufgegeben und mit ihm der Ton von # Aufnahmen.}}',
  },
  'receipt.sound': { en: 'Sound', de: 'Ton' },
  'receipt.soundText': { en: '{length}, {size}', de: '{length}, {size}' },
  'receipt.from': { en: 'From', de: 'Aus' },
  'receipt.fromSample': { en: '{name} (the sample)', de: '{name} (das Beispiel)' },
  'receipt.epoch': { en: 'Vault epoch', de: 'Tresor-Epoche' },
  'receipt.epochText': {
    en: '{from} → {to}, old root overwritten and flushed to the disk',
    de: '{from} → {to}, alte Wurzel überschrieben und auf das Laufwerk geschrieben',
  },
  'receipt.took': { en: 'Took', de: 'Dauer' },
  'receipt.tookMs': { en: '{ms} ms', de: '{ms} ms' },
  'receipt.still': { en: 'Still in the vault', de: 'Noch im Tresor' },
  'receipt.stillText': {
    en: '{count, plural, =0 {nothing} one {# recording} other {# recordings}}',
    de: '{count, plural, =0 {nichts} one {# Aufnahme} other {# Aufnahmen}}',
  },
  'receipt.done': { en: 'What was done', de: 'Was geschah' },
  'receipt.doneText.shred': {
    en: 'Each recording had a key of its own. Those keys were left out of the new key pages, and the root that could open the old pages was overwritten. What this vault still holds on the disk doesn’t open them, with or without the passphrase.',
    de: 'Jede Aufnahme hatte einen eigenen Schlüssel. Diese Schlüssel fehlen in den neuen Schlüsselseiten, und die Wurzel, die die alten Seiten öffnen konnte, wurde überschrieben. Was dieser Tresor noch auf dem Laufwerk hält, öffnet sie nicht mehr, weder mit noch ohne Passphrase.',
  },
  'receipt.doneText.burn-in': {
    en: 'The new sound was sealed with a new key. The old key was left out of the new key pages, and the root that could open the old pages was overwritten. What this vault still holds on the disk doesn’t open the old sound, with or without the passphrase.',
    de: 'Der neue Ton wurde mit einem neuen Schlüssel versiegelt. Der alte Schlüssel fehlt in den neuen Schlüsselseiten, und die Wurzel, die die alten Seiten öffnen konnte, wurde überschrieben. Was dieser Tresor noch auf dem Laufwerk hält, öffnet den alten Ton nicht mehr, weder mit noch ohne Passphrase.',
  },
  'receipt.doneText.give-up': {
    en: 'The damaged part could no longer be read. Its key was left out of the new directory, and the root that could open the old one was overwritten. Even if the disk gave that part back, this vault couldn’t open it.',
    de: 'Der beschädigte Teil war nicht mehr zu lesen. Sein Schlüssel fehlt im neuen Verzeichnis, und die Wurzel, die das alte öffnen konnte, wurde überschrieben. Selbst wenn das Laufwerk diesen Teil zurückgäbe, könnte dieser Tresor ihn nicht öffnen.',
  },
  'receipt.limits': { en: 'What this doesn’t say', de: 'Was das nicht besagt' },
  'receipt.limitsText': {
    en: 'Copies elsewhere are untouched: the source archive, backups and snapshots made before, synced folders outside this app. An SSD may keep the overwritten root for a while where no program can reach it. A file system that copies on write keeps its old block until that is used again, and in snapshots.',
    de: 'Kopien an anderer Stelle sind unberührt: das Ausgangsarchiv, frühere Sicherungen und Schnappschüsse, abgeglichene Ordner außerhalb dieser App. Eine SSD kann die überschriebene Wurzel noch eine Weile behalten, wo kein Programm hinkommt. Ein Dateisystem, das beim Schreiben kopiert, behält ihren alten Block, bis er wieder gebraucht wird, und in Schnappschüssen.',
  },
  'receipt.limit.backups': {
    en: '{count, plural, one {One backup had been made by this app, on {day}; it holds what it held.} other {# backups had been made by this app, the last on {day}; they hold what they held.}}',
    de: '{count, plural, one {Eine Sicherung hatte diese App gemacht, am {day}; sie enthält, was sie enthielt.} other {# Sicherungen hatte diese App gemacht, die letzte am {day}; sie enthalten, was sie enthielten.}}',
  },
  'receipt.limit.putAside': {
    en: '{count, plural, one {One vault that had been put aside lay in the profile folder, with keys of its own; it holds what it held.} other {# vaults that had been put aside lay in the profile folder, with keys of their own; they hold what they held.}}',
    de: '{count, plural, one {Ein beiseitegelegter Tresor lag mit eigenen Schlüsseln im Profilordner; er enthält, was er enthielt.} other {# beiseitegelegte Tresore lagen mit eigenen Schlüsseln im Profilordner; sie enthalten, was sie enthielten.}}',
  },
  'receipt.limit.synced': {
    en: 'The vault lay in a synced folder ({maker}), whose server may keep earlier versions.',
    de: 'Der Tresor lag in einem abgeglichenen Ordner ({maker}), dessen Server frühere Fassungen behalten kann.',
  },
  'receipt.limit.copying': {
    en: 'Its file system ({name}) copies on write.',
    de: 'Sein Dateisystem ({name}) kopiert beim Schreiben.',
  },
  'receipt.limit.ssd': { en: 'The disk was an SSD.', de: 'Das Laufwerk war eine SSD.' },
  'receipt.limit.rotating': {
    en: 'The disk called itself a hard disk; its file system ({name}) writes in place.',
    de: 'Das Laufwerk meldete sich als Festplatte; sein Dateisystem ({name}) schreibt an Ort und Stelle.',
  },
  'receipt.limit.media': {
    en: 'This is not a sanitised disk.',
    de: 'Das Laufwerk ist damit nicht bereinigt.',
  },
  'receipt.commitments': { en: 'Commitments', de: 'Festlegungen' },
  'receipt.commitmentsText': {
    en: 'one per recording, {count} in all: proof only to those who have the recording',
    de: 'eine je Aufnahme, {count} insgesamt: Beweis nur für den, der die Aufnahme hat',
  },
  'receipt.commitmentsText.give-up': {
    en: 'one per recording that could still be read, {count} in all: proof only to those who have the recording',
    de: 'eine je Aufnahme, die noch zu lesen war, {count} insgesamt: Beweis nur für den, der die Aufnahme hat',
  },
  'receipt.commitmentsMore': {
    en: '{count, plural, one {# more is} other {# more are}} in the JSON file.',
    de: '{count, plural, one {# weitere steht} other {# weitere stehen}} in der JSON-Datei.',
  },
  'receipt.salt': { en: 'Salt', de: 'Salz' },
  'receipt.gone': { en: 'Gone from this vault', de: 'Aus diesem Tresor verschwunden' },
  'receipt.sealed': {
    en: 'The receipt is sealed in the vault. It names no one and repeats no word that was said.',
    de: 'Die Quittung liegt versiegelt im Tresor. Sie nennt niemanden und wiederholt kein gesagtes Wort.',
  },
  'receipt.print': { en: 'Print', de: 'Drucken' },
  'receipt.savePage': { en: 'Save page', de: 'Seite sichern' },
  'receipt.save': { en: 'Save JSON', de: 'JSON sichern' },
  'receipt.saved': { en: 'The receipt is saved.', de: 'Die Quittung ist gesichert.' },
  'receipt.back': { en: 'Back to review', de: 'Zurück zur Durchsicht' },
  'receipt.left': { en: 'What may be left', de: 'Was übrig sein kann' },
  'receipt.left.archive': {
    en: 'Still holds them, wherever it lies. Anyone who can read that file can hear them.',
    de: 'Enthält sie weiterhin, wo immer es liegt. Wer diese Datei lesen kann, kann sie hören.',
  },
  'receipt.left.sample': {
    en: 'The sample comes with the app. Its voices are made up.',
    de: 'Das Beispiel gehört zur App. Seine Stimmen sind erfunden.',
  },
  'receipt.left.copies': { en: 'Backups made before', de: 'Frühere Sicherungen' },
  'receipt.left.copiesText': {
    en: 'Those that include the vault still open with your passphrase. Make a new one, then destroy the old.',
    de: 'Enthalten sie den Tresor, öffnet Ihre Passphrase sie weiter. Legen Sie eine neue an und vernichten Sie dann die alte.',
  },
  'receipt.missing': { en: 'There is no receipt of that number.', de: 'Eine Quittung mit dieser Nummer gibt es nicht.' },

  'receipts.name': { en: 'Receipts', de: 'Quittungen' },
  'receipts.none': {
    en: 'Nothing was shredded or burnt in yet. Each time leaves a receipt here.',
    de: 'Noch wurde nichts vernichtet oder eingebrannt. Jedes Mal bleibt hier eine Quittung.',
  },
  'receipts.number': { en: 'No.', de: 'Nr.' },
  'receipts.when': { en: 'When', de: 'Wann' },
  'receipts.act': { en: 'What', de: 'Was' },
  'receipts.act.shred': { en: 'Shredded', de: 'Vernichtet' },
  'receipts.act.burn-in': { en: 'Burnt in', de: 'Eingebrannt' },
  'receipts.act.give-up': { en: 'Damaged part given up', de: 'Beschädigter Teil aufgegeben' },
  'receipts.count': { en: 'Recordings', de: 'Aufnahmen' },
  'receipts.sound': { en: 'Sound', de: 'Ton' },
});
