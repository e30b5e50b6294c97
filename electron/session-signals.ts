/**
 * Reads in the output of `dbus-monitor` when a Linux desktop locks its screen or goes over to another user. Main process, pure.
 * Desktops say it in their own ways; each of them is enough.
 */
const screenSavers = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'] as const;

/** What is listened to on the user's bus. */
export const screenSaverRules: readonly string[] = screenSavers.map(
  (desktop) => `type='signal',interface='org.${desktop}.ScreenSaver',member='ActiveChanged'`,
);

/** On the system's bus: what logind says of this session. Its path spells the id with everything but letters and digits in hex. */
export function loginRules(sessionId: string): readonly string[] {
  const name = sessionId.replaceAll(/^[0-9]|[^0-9a-zA-Z]/g, (sign) => `_${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const path = `path='/org/freedesktop/login1/session/${name}'`;
  return [
    `type='signal',${path},interface='org.freedesktop.login1.Session',member='Lock'`,
    `type='signal',${path},interface='org.freedesktop.DBus.Properties',member='PropertiesChanged'`,
  ];
}

/** Takes lines one after the other; says what a line means, mostly nothing. */
export function readSessionSignals(): (line: string) => 'screen' | 'user' | null {
  let member = '';
  let property = '';
  return (line) => {
    const head = /^signal .*; member=(\w+)/.exec(line);
    if (head) {
      member = head[1] ?? '';
      property = '';
      return member === 'Lock' ? 'screen' : null;
    }
    const text = line.trim();
    property = /^string "(\w+)"$/.exec(text)?.[1] ?? property;
    if (member === 'ActiveChanged') return text === 'boolean true' ? 'screen' : null;
    if (member !== 'PropertiesChanged') return null;
    if (property === 'LockedHint' && /^variant\s+boolean true$/.test(text)) return 'screen';
    if (property === 'Active' && /^variant\s+boolean false$/.test(text)) return 'user';
    return null;
  };
}
