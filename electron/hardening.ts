/**
 * What the app must never do, as rules of the runtime: one named function each. Main process. The command-line rules run before
 * `ready`, the session rules synchronously after it, before anything is loaded. Why each layer is there: SECURITY.md.
 */
import type { App, CommandLine, Session, WebContents } from 'electron';
import { appOrigin, blankPageUrl } from './app-scheme/app-scheme.ts';

/**
 * No name is ever resolved: the one rule that also stops what no content policy covers. The Blink setting keeps a
 * `dns-prefetch` in the page from asking at all (measured: otherwise the resolver looks for a route before it refuses).
 */
export function resolveNoNames(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('dns-prefetch-disable');
  addToSwitch(commandLine, 'blink-settings', ['dnsPrefetchingEnabled=false']);
}

/** A proxy that can't be reached, for loopback too: what slips past the other rules ends there. */
export function pointAtDeadProxy(commandLine: CommandLine): void {
  commandLine.appendSwitch('proxy-server', 'http://offline.invalid:9');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
}

/** Chromium's own errands: updates of components, reports, sync, pings. */
export function runNoErrands(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-speech-api',
    'disable-sync',
    'metrics-recording-only',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
}

/** No cast devices are looked for, and what plays isn't announced to the desktop's media controls. */
export function announceNothing(commandLine: CommandLine): void {
  addToSwitch(commandLine, 'disable-features', [
    'DialMediaRouteProvider',
    'HardwareMediaKeyHandling',
    'MediaRouter',
    'MediaSessionService',
    'OptimizationHints',
  ]);
}

/** A release never opens a debugging port. (The pipe stays: it needs the parent process's own file descriptors.) */
export function openNoDebuggingPort(commandLine: CommandLine, isPackaged: boolean): void {
  if (!isPackaged) return;
  commandLine.removeSwitch('remote-debugging-port');
  commandLine.removeSwitch('remote-debugging-address');
}

/** Every renderer in the operating system's sandbox. As root with --no-sandbox (tests) this would be a crash loop. */
export function sandboxEverything(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Asked or merely queried: nothing but keeping the vault's database through disk pressure. */
export function denyPermissions(session: Session): void {
  const isAllowed = (permission: string, url: string): boolean =>
    permission === 'persistent-storage' && `${url}/`.startsWith(`${appOrigin}/`);
  session.setPermissionRequestHandler((_contents, permission, respond, details) =>
    respond(isAllowed(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

/** The page's own files and blobs load; in development the inspector too. Everything else is cancelled before it starts. */
export function blockRequests(session: Session, isPackaged: boolean): void {
  const starts = [`${appOrigin}/`, `blob:${appOrigin}/`, ...(isPackaged ? [] : ['devtools://'])];
  session.webRequest.onBeforeRequest(({ url }, respond) =>
    respond({ cancel: url !== blankPageUrl && !starts.some((start) => url.startsWith(start)) }),
  );
}

/** Were a secure connection ever made, no certificate would be good enough for it. */
export function trustNoCertificate(session: Session): void {
  const refused = -2;
  session.setCertificateVerifyProc((_request, respond) => respond(refused));
}

/**
 * The spelling checker would fetch a dictionary, and see what is typed. Switching it off isn't enough: measured, the dictionary
 * of the system's language was still asked for. Without a language there is none to ask for.
 */
export function checkNoSpelling(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** What leaves the app leaves through a save dialog in main, never as a download. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** One page, one document: no window is opened, nothing is navigated to, no webview is made. */
export function stayOnThePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** A page that is to go goes: `beforeunload` can't keep it, nor the keys in it. */
export function letThePageGo(contents: WebContents): void {
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** Peer connections would go past the proxy, by UDP. */
export function connectToNoPeers(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

export function hardenBeforeReady(app: App): void {
  resolveNoNames(app.commandLine);
  pointAtDeadProxy(app.commandLine);
  runNoErrands(app.commandLine);
  announceNothing(app.commandLine);
  openNoDebuggingPort(app.commandLine, app.isPackaged);
  sandboxEverything(app);
  app.on('web-contents-created', (_event, contents) => {
    stayOnThePage(contents);
    letThePageGo(contents);
    connectToNoPeers(contents);
  });
}

export function hardenSession(session: Session, isPackaged: boolean): void {
  denyPermissions(session);
  blockRequests(session, isPackaged);
  trustNoCertificate(session);
  checkNoSpelling(session);
  refuseDownloads(session);
}

/** A switch given twice would keep the last list alone. */
function addToSwitch(commandLine: CommandLine, name: string, values: readonly string[]): void {
  const given = commandLine.getSwitchValue(name);
  commandLine.appendSwitch(name, [...(given === '' ? [] : [given]), ...values].join(','));
}
