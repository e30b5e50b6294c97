/**
 * Called by electron-builder when the app's folder is filled. On a runtime that was copied from a folder (the development
 * runtime), Electron's own default app and our notes of it are still inside: they have no place in an app.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {import('electron-builder').AfterPackContext} context */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const resourcesDir = isMac
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
    : join(appOutDir, 'resources');
  const leftovers = [join(resourcesDir, 'default_app.asar'), join(appOutDir, 'version'), join(appOutDir, 'recipe')];
  await Promise.all(leftovers.map((path) => rm(path, { force: true })));
}

// electron-builder asks for the default.
export default afterPack;
