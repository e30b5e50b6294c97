/** The page's own scheme: an origin that no server has, so that storage, workers and policies work as on a secure site. Main, pure. */
import type { CustomScheme } from 'electron';

export const appScheme = 'app';
export const appHost = 'overheard';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPageUrl = `${appOrigin}/index.html`;
/** Where the window goes for the moment in which a locked page's process ends: another site, hence another process. */
export const blankPageUrl = `${appScheme}://blank/`;

export const appSchemePrivileges: CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
];
