/** Names that climb, point elsewhere, hide something or fall together. */
import { ascii, sound, utf8 } from '../byte-fields.ts';
import { accepted, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { type HeaderLies, unicodePath, zip } from '../zip-writer.ts';

const oneAside = accepted(1, { 'unsafe-name': 1 });
const bothCome = accepted(2);

/** One honest recording, and one of that name. */
const named = (id: string, what: string, name: string | Uint8Array, expect: Outcome, both: HeaderLies = {}): HostileCase =>
  zipCase(
    `name-${id}`,
    what,
    () =>
      zip([
        { name: 'good.wav', data: sound(1) },
        { name, data: sound(2), both },
      ]),
    expect,
  );

const plain = ascii('plain.wav');

export const nameCases: readonly HostileCase[] = [
  named('climbs', 'climbs by ../', '../evil.wav', oneAside),
  named('climbs-by-backslash', 'climbs by ..\\', '..\\evil.wav', oneAside),
  named('climbs-inside', 'climbs out from deep within', 'a/b/../../../evil.wav', oneAside),
  named('climbs-mixed', 'climbs by both slashes in turn', 'a\\../..\\evil.wav', oneAside),
  named('climbs-dots-and-spaces', 'climbs by ".. ", which Windows reads as ".."', 'a/.. /evil.wav', oneAside),
  named('climbs-as-file', 'is ".." itself', '..', oneAside),
  named(
    'climbs-percent',
    'climbs once somebody decodes %2e%2e%2f; here a name is text as it stands',
    '%2e%2e%2fevil.wav',
    bothCome,
  ),
  named(
    'climbs-fullwidth',
    'full-width dots and slash, which compatibility forms would turn into ../',
    '．．／evil.wav',
    bothCome,
  ),
  named(
    'climbs-overlong',
    'overlong UTF-8 of ../ under the UTF-8 flag: no UTF-8, so CP437',
    Uint8Array.of(0xc0, 0xae, 0xc0, 0xae, 0xc0, 0xaf, ...ascii('evil.wav')),
    bothCome,
    { flags: 0x800 },
  ),
  named('surrogate', 'half a surrogate pair in UTF-8', Uint8Array.of(0xed, 0xa0, 0x80, ...ascii('.wav')), bothCome, {
    flags: 0x800,
  }),
  zipCase(
    'name-climbs-in-unicode-field',
    'climbs in the Unicode path field alone',
    () =>
      zip([
        { name: 'good.wav', data: sound(1) },
        { name: plain, data: sound(2), both: { extra: unicodePath('../evil.wav', plain) } },
      ]),
    oneAside,
  ),
  zipCase(
    'name-climbs-in-stale-unicode-field',
    'climbs in a Unicode path field whose checksum belongs to another name: it doesn’t count',
    () =>
      zip([
        { name: 'good.wav', data: sound(1) },
        { name: plain, data: sound(2), both: { extra: unicodePath('../evil.wav', ascii('other.wav')) } },
      ]),
    bothCome,
  ),
  zipCase(
    'name-climbs-in-local-header',
    'climbs in the header before the data alone',
    () =>
      zip([
        { name: 'good.wav', data: sound(1) },
        { name: 'plain12.wav', data: sound(2), local: { name: '../evil.wav' } },
      ]),
    accepted(1, { 'damaged-header': 1 }),
  ),
  named('dot-slash', 'begins with ./, which says nothing', './good2.wav', bothCome),
  named('absolute', 'absolute', '/etc/evil.wav', oneAside),
  named('absolute-backslash', 'absolute by a backslash', '\\evil.wav', oneAside),
  named('absolute-behind-dot', 'absolute behind ./', './/etc/evil.wav', oneAside),
  named('drive', 'on a drive', 'C:\\evil.wav', oneAside),
  named('drive-relative', 'relative to the current folder of a drive', 'c:evil.wav', oneAside),
  named('unc', 'on a server', '\\\\server\\share\\evil.wav', oneAside),
  named('unc-device', 'a Windows device path', '\\\\?\\C:\\evil.wav', oneAside),
  named('stream', 'an NTFS stream', 'good2.wav:hidden', oneAside),
  named('stream-data', 'the NTFS stream of its own content', 'evil.wav::$DATA', oneAside),
  named('time-of-day', 'colons of a time of day, which macOS and Linux write', '2024-01-01T08:31:07.wav', bothCome),
  named('nul', 'a NUL, behind which C sees nothing', 'evil.txt\0.wav', oneAside),
  named('newline', 'a line break', 'evil\n.wav', oneAside),
  named('escape', 'a terminal escape', 'evil\u001b[2J.wav', oneAside),
  named('delete', 'a DEL character', 'evil\u007f.wav', oneAside),
  named('device-con', 'the console of Windows', 'CON', oneAside),
  named('device-nul', 'a device of Windows, with an ending', 'NUL.wav', oneAside),
  named('device-com', 'a serial port as a folder', 'a/com1/evil.wav', oneAside),
  named('device-superscript', 'a port with a superscript digit', 'LPT¹.wav', oneAside),
  named('device-space', 'a device with a space behind it', 'aux .wav', oneAside),
  named('trailing-dot', 'a dot at the end, which Windows drops; nothing is named by it here', 'good.wav.', bothCome),
  named('trailing-space', 'a space at the end, which Windows drops; nothing is named by it here', 'good.wav ', bothCome),
  named(
    'right-to-left',
    'turns the reading direction; names are shown apart from the app’s words',
    'good\u202e3pm.wav',
    bothCome,
  ),
  named('too-long', '5,000 characters', `${'a'.repeat(4_996)}.wav`, oneAside),
  named('empty', 'no name', '', oneAside),
  named('folder-with-content', 'a folder that has content', 'b.wav/', oneAside),
  named('case-twin', 'the other one in capitals', 'GOOD.WAV', bothCome),
  named('same-twice', 'the very same name', 'good.wav', bothCome),
  named('under-a-file', 'lies in a folder that is also a file', 'good.wav/inside.wav', bothCome),
  zipCase(
    'name-composition-twins',
    'two names that differ in composition alone (NFC, NFD)',
    () =>
      zip([
        { name: 'Ku\u0308che.wav', data: sound(1) },
        { name: 'K\u00fcche.wav', data: sound(2) },
      ]),
    bothCome,
  ),
  zipCase(
    'name-composed-by-unicode-field',
    'CP437 bytes with a right Unicode path',
    () => zip([{ name: Uint8Array.of(0x81), data: sound(1), both: { extra: unicodePath('ü/日本.wav', Uint8Array.of(0x81)) } }]),
    accepted(1),
  ),
  zipCase(
    'name-all-unsafe',
    'every name climbs',
    () =>
      zip([
        { name: '../a.wav', data: sound(1) },
        { name: utf8('/b.wav'), data: sound(2) },
      ]),
    refused('archive/unsafe-name'),
  ),
];
