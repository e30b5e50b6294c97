/** What each call of the contract does: one line each; the doing lies in the file of its name. Main process. */
import { appInfo } from '../app-info.ts';
import { pickPaths, sampleArchivePath } from '../archive/pick-sources.ts';
import { copyForAWhile } from '../clipboard.ts';
import type { Desk } from '../desk.ts';
import { pickBackup, pickBackupPlace } from '../sink/pick-backup.ts';
import { saveText } from '../save-text.ts';
import { zoomWindow } from '../window/zoom.ts';
import type { IpcHandlers } from './serve.ts';

export function makeHandlers(desk: Desk): IpcHandlers {
  const { page, settings, sources, sinks, incoming } = desk;
  return {
    'app.info': () => appInfo(desk),
    'preferences.write': (change) => settings.write(change),
    'source.pick': async () => incoming.choose(await pickPaths(page.window, desk.language())),
    'source.pickBackup': async () => incoming.choose(await pickBackup(page.window, desk.language())),
    'sink.pick': async ({ suggestedName }) => (await pickBackupPlace(page.window, suggestedName, desk.language())).map(sinks.add),
    'sink.open': (args) => sinks.open(args.sinkId, (sinkId) => page.sendPort({ overheardPort: 'sink', sinkId })),
    'source.sample': () => sources.add(sampleArchivePath(), 'sample'),
    'source.takeOpened': () => incoming.take(),
    'source.serve': (args) => sources.serve(args.sourceId, (sourceId) => page.sendPort({ overheardPort: 'bytes', sourceId })),
    'source.whereabouts': ({ sourceId }) => sources.whereabouts(sourceId),
    'machine.facts': () => desk.machineFacts(),
    'source.release': ({ sourceId }) => sources.release(sourceId),
    'keyFile.connect': () => desk.serveKeyFile(page.sendPort({ overheardPort: 'key-file' })),
    'database.state': () => desk.databaseState(),
    'vault.putAside': () => desk.putVaultAside(),
    'window.reload': () => page.replace(),
    'lock.begin': () => page.locks(),
    'lock.wait': () => page.waits(),
    'window.progress': ({ fraction }) => page.window?.setProgressBar(fraction ?? -1),
    'window.zoom': ({ step }) => zoomWindow(page.window, step),
    'clipboard.copy': ({ text }) => copyForAWhile(text),
    'text.save': ({ suggestedName, text }) => saveText(page.window, suggestedName, text),
  };
}
