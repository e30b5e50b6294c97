import type { CommandLine, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { announceNothing, blockRequests, denyPermissions, openNoDebuggingPort, resolveNoNames } from './hardening.ts';

function fakeCommandLine(given: Readonly<Record<string, string>> = {}) {
  const switches = new Map(Object.entries(given));
  const commandLine: CommandLine = {
    appendArgument: () => undefined,
    appendSwitch: (name, value = '') => void switches.set(name, value),
    getSwitchValue: (name) => switches.get(name) ?? '',
    hasSwitch: (name) => switches.has(name),
    removeSwitch: (name) => void switches.delete(name),
  };
  return { commandLine, switches };
}

/** Keeps what the rules register with the session. */
function fakeSession() {
  const kept = {
    request: (
      _contents: unknown,
      _permission: string,
      _respond: (isAllowed: boolean) => void,
      _details: { requestingUrl: string },
    ) => {},
    check: (_contents: unknown, _permission: string, _origin: string): boolean => true,
    beforeRequest: (_details: { url: string }, _respond: (answer: { cancel?: boolean }) => void) => {},
  };
  const session = {
    setPermissionRequestHandler: (handler: typeof kept.request) => void (kept.request = handler),
    setPermissionCheckHandler: (handler: typeof kept.check) => void (kept.check = handler),
    setDevicePermissionHandler: () => undefined,
    webRequest: { onBeforeRequest: (listener: typeof kept.beforeRequest) => void (kept.beforeRequest = listener) },
  } as unknown as Session;
  return { session, kept };
}

describe('denyPermissions', () => {
  const { session, kept } = fakeSession();
  denyPermissions(session);
  const ask = (permission: string, requestingUrl: string) => {
    let answer: boolean | null = null;
    kept.request(
      null,
      permission,
      (isAllowed) => {
        answer = isAllowed;
      },
      { requestingUrl },
    );
    return answer;
  };

  it('lets our page keep its storage', () => {
    expect(ask('persistent-storage', 'app://overheard/index.html')).toBe(true);
    expect(kept.check(null, 'persistent-storage', 'app://overheard')).toBe(true);
    expect(kept.check(null, 'persistent-storage', 'app://overheard/')).toBe(true);
  });

  it.each(['app://overheard.elsewhere/', 'app://blank/', 'https://overheard/', ''])('lets %j keep nothing', (url) => {
    expect(ask('persistent-storage', url)).toBe(false);
    expect(kept.check(null, 'persistent-storage', url)).toBe(false);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'display-capture', 'openExternal', 'fileSystem'])(
    'denies our page %s',
    (permission) => {
      expect(ask(permission, 'app://overheard/index.html')).toBe(false);
      expect(kept.check(null, permission, 'app://overheard')).toBe(false);
    },
  );
});

describe('blockRequests', () => {
  const isCancelled = (url: string, isPackaged = true) => {
    const { session, kept } = fakeSession();
    blockRequests(session, isPackaged);
    let cancel: boolean | undefined;
    kept.beforeRequest({ url }, (answer) => {
      cancel = answer.cancel;
    });
    return cancel;
  };

  it.each(['app://overheard/index.html', 'app://overheard/assets/a.js', 'blob:app://overheard/1-2', 'app://blank/'])(
    'lets %s load',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/1',
    'app://overheard.elsewhere/',
    'app://blank/more',
    'chrome://gpu/',
  ])('cancels %s', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  it('lets the inspector load in development alone', () => {
    expect(isCancelled('devtools://devtools/bundled/x.js', false)).toBe(false);
    expect(isCancelled('devtools://devtools/bundled/x.js', true)).toBe(true);
  });
});

describe('command-line rules', () => {
  it('resolve no name', () => {
    const { commandLine, switches } = fakeCommandLine();
    resolveNoNames(commandLine);
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('keep what a list already holds', () => {
    const { commandLine, switches } = fakeCommandLine({ 'disable-features': 'Given', 'blink-settings': 'given=1' });
    announceNothing(commandLine);
    resolveNoNames(commandLine);
    expect(switches.get('disable-features')).toMatch(/^Given,.*MediaRouter/);
    expect(switches.get('blink-settings')).toBe('given=1,dnsPrefetchingEnabled=false');
  });

  it('open no debugging port in a release', () => {
    const given = { 'remote-debugging-port': '9222', 'remote-debugging-pipe': '' };
    const release = fakeCommandLine(given);
    openNoDebuggingPort(release.commandLine, true);
    expect([...release.switches.keys()]).toEqual(['remote-debugging-pipe']);
    const development = fakeCommandLine(given);
    openNoDebuggingPort(development.commandLine, false);
    expect(development.switches.has('remote-debugging-port')).toBe(true);
  });
});
