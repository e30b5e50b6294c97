/** [B3] The tar stream: whatever is packed comes out again however it is cut, GNU tar agrees, and a stranger's stream breaks nothing. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { kindOfMember } from './member-names.ts';
import { encodeTarHead, tarEnd, tarPadding } from './tar-format.ts';
import { tarMembers } from './tar-members.ts';

type Packed = readonly (readonly [string, Bytes])[];

const pack = (members: Packed): Bytes =>
  concatBytes([
    ...members.flatMap(([name, bytes]) => [
      encodeTarHead({ name, sizeBytes: bytes.byteLength }, 1_700_000_000_000),
      bytes,
      tarPadding(bytes.byteLength),
    ]),
    tarEnd(),
  ]);

async function* pieces(bytes: Bytes, pieceBytes: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
}

async function unpack(bytes: Bytes, pieceBytes: number): Promise<Packed> {
  const members: [string, Bytes][] = [];
  for await (const member of tarMembers(pieces(bytes, pieceBytes))) members.push([member.name, await member.whole()]);
  return members;
}

const name = fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,97}$/);
const content = fc.uint8Array({ maxLength: 1_500 }).map((bytes) => new Uint8Array(bytes));
const members = fc.array(fc.tuple(name, content), { maxLength: 6 });

describe('tarMembers', () => {
  it('[B3.1] gives back what was packed, however it is cut into pieces', () =>
    fc.assert(
      fc.asyncProperty(members, fc.integer({ min: 1, max: 2_000 }), async (packed, pieceBytes) => {
        expect(await unpack(pack(packed), pieceBytes)).toEqual(packed);
      }),
      { numRuns: 60 },
    ));

  it('[B3.1] is what GNU tar reads', () => {
    const bytes = pack([
      ['recordings/0000001/recording.json', new TextEncoder().encode('{}')],
      ['manifest.json', new Uint8Array(513)],
    ]);
    const listed = execFileSync('tar', ['tvf', '-'], { input: bytes, encoding: 'utf8' });
    expect(listed).toMatch(/^-rw-------.* 2 .*recording\.json\n-rw-------.* 513 .*manifest\.json\n$/);
  });

  it('[B3.3] says damaged, and nothing else, to a stream that is cut or changed anywhere in a head', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 511 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = pack([['manifest.json', new Uint8Array(700)]]);
        bytes[at] = (bytes[at] as number) ^ flip;
        await expect(unpack(bytes, 400)).rejects.toMatchObject({ code: 'backup/damaged' });
        await expect(unpack(pack([['a', new Uint8Array(700)]]).slice(0, 600 + at), 400)).rejects.toBeInstanceOf(Failure);
      }),
      { numRuns: 80 },
    ));

  it('[B3.3] believes no size beyond the limit, no link and no second stream behind the end', async () => {
    const huge = encodeTarHead({ name: 'a', sizeBytes: 2 ** 31 + 1 }, 0);
    await expect(unpack(huge, 512)).rejects.toMatchObject({ facts: { part: 'limit' } });
    const link = encodeTarHead({ name: 'a', sizeBytes: 0 }, 0);
    link[156] = 0x32;
    await expect(unpack(link, 512)).rejects.toMatchObject({ facts: { part: 'head' } });
    const behind = concatBytes([pack([]), pack([['b', new Uint8Array(3)]])]);
    await expect(unpack(behind, 512)).rejects.toMatchObject({ facts: { part: 'end' } });
  });
});

describe('kindOfMember', () => {
  it('[B4] knows the names of the format and no other', () => {
    expect(kindOfMember('recordings/0000012/sound.wav')).toEqual({ kind: 'sound', number: 12 });
    for (const other of [
      '../x',
      '/recordings/0000012/sound.wav',
      'recordings/0000012/sound.wav/..',
      'recordings/12/sound.wav',
      'x',
    ])
      expect(kindOfMember(other)).toBeNull();
  });
});
