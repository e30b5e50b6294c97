/** What the page may know of the app and the machine. Main process. */
import { existsSync } from 'node:fs';
import { app } from 'electron';
import type { AppInfo } from '../shared/seams/ipc-contract.ts';
import type { Desk } from './desk.ts';

/** The oldest Electron with security updates when this version was made. */
const oldestSupportedElectron = 43;

export function appInfo(
  desk: Pick<Desk, 'settings' | 'isThrowAway' | 'keyFilePath' | 'vaultsPutAside' | 'isPutAsideRefused'>,
): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    systemLanguage: systemLanguage(),
    preferences: desk.settings.preferences,
    isSupportedElectron: Number.parseInt(process.versions.electron ?? '0', 10) >= oldestSupportedElectron,
    isPackaged: app.isPackaged,
    isThrowAway: desk.isThrowAway,
    hasKeyFile: existsSync(desk.keyFilePath),
    vaultsPutAside: desk.vaultsPutAside(),
    isPutAsideRefused: desk.isPutAsideRefused,
  };
}

/** The first language that the user prefers, as BCP 47. A bare POSIX locale ("C") names none. */
export function systemLanguage(): string {
  return app.getPreferredSystemLanguages().find((tag) => /^[a-z]{2,3}(?:-|$)/i.test(tag)) ?? 'en';
}
