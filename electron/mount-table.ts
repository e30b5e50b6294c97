/** The system's own table of mounts on Linux, and which of them a folder lies in. Main process, pure. */
export interface Mount {
  readonly type: string;
  readonly source: string;
  /** `major:minor`, or null for a device of no drive of its own (btrfs, overlay, tmpfs): then its source says more. */
  readonly deviceNumber: string | null;
}

/**
 * The line of /proc/self/mountinfo under which a folder lies, proc_pid_mountinfo(5): of the mounts around it the nearest, the last
 * where one covers another. `dev` as stat(2) gives it picks among them; alone it doesn't do, since a subvolume of btrfs has a number
 * that stands in no line.
 */
export function mountOf(table: string, dir: string, dev: number): Mount | null {
  const around = table
    .split('\n')
    .flatMap((line) => mountIn(line))
    .filter(({ point }) => isWithin(dir, point));
  const alike = around.filter(({ number }) => number === `${majorOf(dev)}:${minorOf(dev)}`);
  const nearest = (alike.length > 0 ? alike : around).reduce<MountLine | null>(
    (best, mount) => (best !== null && best.point.length > mount.point.length ? best : mount),
    null,
  );
  if (nearest === null) return null;
  const { type, source, number } = nearest;
  return { type, source, deviceNumber: number.startsWith('0:') ? null : number };
}

interface MountLine {
  readonly number: string;
  readonly point: string;
  readonly type: string;
  readonly source: string;
}

function mountIn(line: string): readonly MountLine[] {
  const [before = '', after = ''] = line.split(' - ');
  const [, , number = '', , point = ''] = before.split(' ');
  const [type = '', source = ''] = after.split(' ');
  return point === '' ? [] : [{ number, point: unescaped(point), type, source: unescaped(source) }];
}

/** Spaces, tabs, line ends and backslashes stand there as octal digits. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_escape, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

const isWithin = (dir: string, point: string): boolean => point === '/' || dir === point || dir.startsWith(`${point}/`);

const majorOf = (dev: number): number => (dev >> 8) & 0xfff;
const minorOf = (dev: number): number => (dev & 0xff) | ((dev >> 12) & 0xfff00);
