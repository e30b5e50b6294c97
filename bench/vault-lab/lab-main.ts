/**
 * Main process of the vault lab: the app's own scheme, policies and key file, and a page that runs the real vault worker
 * without the rooms around it. For benches and proofs alone; never part of the app. The profile it leaves is the app's own.
 */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, session } from 'electron';
import { appOrigin, appScheme, appSchemePrivileges } from '../../electron/app-scheme/app-scheme.ts';
import { appResponder } from '../../electron/app-scheme/serve-app.ts';
import { keyFileAt } from '../../electron/key-file.ts';
import { stderrLog } from '../../electron/log.ts';
import { keyFileService } from '../../electron/serve-key-file.ts';

const profileDir = process.argv.find((word) => word.startsWith('--profile='))?.slice('--profile='.length);
if (profileDir === undefined) throw new Error('The lab needs a --profile of its own');
app.setPath('userData', profileDir);
protocol.registerSchemesAsPrivileged(appSchemePrivileges);

// Not a top-level await: `ready` waits for this module to end.
void app.whenReady().then(async () => {
  session.defaultSession.protocol.handle(appScheme, appResponder(join(import.meta.dirname, 'page')));
  const serveKeyFile = keyFileService(keyFileAt(join(profileDir, 'vault.keys')), stderrLog());
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, backgroundThrottling: false },
  });
  ipcMain.on('lab:key-file', () => {
    const { port1, port2 } = new MessageChannelMain();
    serveKeyFile(port1);
    window.webContents.postMessage('lab:key-file', null, [port2]);
  });
  await window.loadURL(`${appOrigin}/lab.html`);
});
app.on('window-all-closed', () => app.quit());
