/** What each call of the contract does: one line each; the doing lies in the file of its name. Main process. */
import { appInfo } from '../app-info.ts';
import { bringInSample, pickFiles, pickFolder } from '../archive/pick-sources.ts';
import { copyForAWhile, keepCopied } from '../clipboard.ts';
import type { Desk } from '../desk.ts';
import { openKeysFile } from '../open-keys-file.ts';
import { pickBackup, pickBackupPlace } from '../sink/pick-backup.ts';
import { saveText } from '../save-text.ts';
import { zoomWindow } from '../window/zoom.ts';
import type { IpcHandlers } from './serve.ts';

export function makeHandlers(desk: Desk): IpcHandlers {
  const { page, settings, sources, sinks, incoming, destruction, answers } = desk;
  const answersOf = async <T>(dialog: Promise<readonly T[]>): Promise<readonly T[]> => (await answers.toThisPage(dialog)) ?? [];
  return {
    'app.info': () => appInfo(desk),
    'preferences.write': (change) => settings.write(change),
    'source.pick': async () => incoming.choose(await answersOf(pickFiles(page.window, desk.language()))),
    'source.pickFolder': async () => incoming.choose(await answersOf(pickFolder(page.window, desk.language()))),
    'source.joinParts': ({ sourceId }) => sources.joinParts(sourceId),
    'source.resume': ({ sourceId }) => sources.resume(sourceId),
    'source.destroyFacts': ({ sourceId }) => destruction.facts(sourceId),
    'source.destroy': (args) => destruction.destroy(args.sourceId, args.fileName, args.areHardLinkedToo),
    'source.findCopies': ({ sourceId }) => destruction.findCopies(sourceId),
    'source.stop': ({ sourceId }) => destruction.stop(sourceId),
    'source.pickBackup': async () => incoming.choose(await answersOf(pickBackup(page.window, desk.language()))),
    'sink.pick': async ({ suggestedName }) =>
      (await answersOf(pickBackupPlace(page.window, suggestedName, desk.language()))).map(sinks.add),
    'sink.open': (args) => sinks.open(args.sinkId, (sinkId) => page.sendPort({ overheardPort: 'sink', sinkId })),
    'source.sample': () => bringInSample(sources),
    'source.takeOpened': () => incoming.take(),
    'source.serve': (args) => sources.serve(args.sourceId, (sourceId) => page.sendPort({ overheardPort: 'bytes', sourceId })),
    'source.whereabouts': ({ sourceId }) => sources.whereabouts(sourceId),
    'machine.facts': () => desk.machineFacts(),
    'source.release': ({ sourceId }) => sources.release(sourceId),
    'keyFile.connect': () => desk.serveKeyFile(page.sendPort({ overheardPort: 'key-file' })),
    'database.state': () => desk.databaseState(),
    'vault.putAside': () => desk.putVaultAside(),
    'profile.show': () => desk.showProfile(),
    'app.startAgain': () => desk.startAgain(),
    'window.reload': () => page.replace(),
    'lock.begin': () => page.locks(),
    'lock.wait': () => page.waits(),
    'window.progress': ({ fraction, mode = 'usual' }) =>
      page.window?.setProgressBar(fraction ?? -1, { mode: mode === 'usual' ? 'normal' : mode }),
    'window.zoom': ({ step }) => zoomWindow(page.window, step),
    'clipboard.copy': ({ text }) => copyForAWhile(text),
    'clipboard.copied': () => keepCopied(),
    'menu.showKeys': ({ accelerators }) => desk.menuKeys.show(accelerators),
    'keys.openFile': () => answersOf(openKeysFile(page.window, desk.language())),
    'text.save': ({ suggestedName, text }) => saveText(page.window, suggestedName, text, answers),
  };
}
