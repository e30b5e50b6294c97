/** Entries that are no files: links, devices, pipes, and what tries to go through them. */
import { ascii, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { zip } from '../zip-writer.ts';

const unixMode = (mode: number): number => (mode * 65536) >>> 0;

const ofMode = (id: string, what: string, mode: number, madeBy: number, expect: Outcome): HostileCase =>
  zipCase(
    `link-${id}`,
    what,
    () =>
      zip([
        { name: 'good.wav', data: sound(1) },
        { name: 'other.wav', data: sound(2), central: { attributes: unixMode(mode), madeBy } },
      ]),
    expect,
  );
const oneAside = accepted(1, { link: 1 });

export const linkCases: readonly HostileCase[] = [
  ofMode('symbolic', 'a symbolic link by its Unix mode', 0o120777, 3, oneAside),
  ofMode('symbolic-darwin', 'a symbolic link made on macOS', 0o120777, 19, oneAside),
  ofMode('character-device', 'a character device', 0o020666, 3, oneAside),
  ofMode('block-device', 'a block device', 0o060666, 3, oneAside),
  ofMode('pipe', 'a named pipe', 0o010666, 3, oneAside),
  ofMode('socket', 'a socket', 0o140666, 3, oneAside),
  ofMode('mode-of-dos', 'bits of a link, but made by DOS, where they mean nothing', 0o120777, 0, accepted(2)),
  ofMode('set-user-id', 'a file that would run as its owner: a file', 0o104755, 3, accepted(2)),
  zipCase(
    'link-and-through-it',
    'a link to /etc, and a file that lies behind it by name',
    () =>
      zip([
        { name: 'door', data: ascii('/etc'), method: 0, central: { attributes: unixMode(0o120777) } },
        { name: 'door/good.wav', data: sound(1) },
      ]),
    oneAside,
  ),
  zipCase(
    'link-alone',
    'nothing but a link',
    () => zip([{ name: 'evil.wav', data: ascii('/etc/passwd'), central: { attributes: unixMode(0o120777) } }]),
    refused('archive/no-audio'),
  ),
];
