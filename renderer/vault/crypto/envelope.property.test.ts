/**
 * Whatever is done to sealed bytes, they open as they were or not at all: pages, directories, sound, peaks and wrapped keys, each
 * under its own key, with any bit flipped, any piece cut out, moved, doubled, swapped or put in from elsewhere.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes, equalBytes } from '../../../shared/bytes.ts';
import { recordingId } from '../../../shared/model/id.ts';
import type { PageId, SealedBytes } from '../../../shared/model/sealed.ts';
import { importContentKey, randomBytes } from './aes-gcm.ts';
import { openDirectory, sealDirectory } from './seal-directory.ts';
import { type PageEntry, openPage, sealPage } from './seal-page.ts';
import {
  importRecordingKey,
  newRecordingKey,
  openPeaks,
  openSound,
  sealPeaks,
  sealSound,
  soundChunkBytes,
} from './seal-sound.ts';
import { importPassphraseKey, makeRootKey, makeVaultKey, unwrapRootKey, unwrapVaultKey } from './wrap-keys.ts';

type Harm = (sealed: Bytes) => Bytes;
/** A place as a share of the length, so that it fits whatever is sealed. */
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const at = (sealed: Bytes, part: number) => Math.floor(sealed.byteLength * part);
const between = (sealed: Bytes, a: number, b: number) => [at(sealed, Math.min(a, b)), at(sealed, Math.max(a, b))] as const;

const flipBit = fc.tuple(share, fc.nat(7)).map(
  ([part, bit]): Harm =>
    (sealed) => {
      const place = at(sealed, part);
      return sealed.with(place, sealed[place]! ^ (1 << bit)) as Bytes;
    },
);
const cutOut = fc.tuple(share, share).map(
  ([a, b]): Harm =>
    (sealed) => {
      const [from, to] = between(sealed, a, b);
      return concatBytes([sealed.subarray(0, from), sealed.subarray(to)]);
    },
);
const putIn = fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(
  ([part, more]): Harm =>
    (sealed) => {
      const place = at(sealed, part);
      return concatBytes([sealed.subarray(0, place), more, sealed.subarray(place)]);
    },
);
const append = fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
  (more): Harm =>
    (sealed) =>
      concatBytes([sealed, more]),
);
const double = fc.tuple(share, share).map(
  ([a, b]): Harm =>
    (sealed) => {
      const [from, to] = between(sealed, a, b);
      return concatBytes([sealed.subarray(0, to), sealed.subarray(from, to), sealed.subarray(to)]);
    },
);
const turnAround = fc.tuple(share, share).map(
  ([a, b]): Harm =>
    (sealed) => {
      const [from, to] = between(sealed, a, b);
      return concatBytes([sealed.subarray(0, from), sealed.slice(from, to).reverse(), sealed.subarray(to)]);
    },
);
const swapEnds = share.map(
  (part): Harm =>
    (sealed) =>
      concatBytes([sealed.subarray(at(sealed, part)), sealed.subarray(0, at(sealed, part))]),
);
const harm = fc.oneof({ weight: 4, arbitrary: flipBit }, cutOut, putIn, append, double, turnAround, swapEnds);
const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((plain) => new Uint8Array(plain));

const orNull = <T>(opening: Promise<T>): Promise<T | null> => opening.catch(() => null);

describe('a page', () => {
  it('[V1.2] [V2.1] [V8.1] opens to nothing once it is harmed anywhere, header or ciphertext', () =>
    fc.assert(
      fc.asyncProperty(bytes(600), fc.array(harm, { minLength: 1, maxLength: 3 }), async (plain, harms) => {
        const { entry, page } = await sealPage({ kind: 2, index: 7 }, plain);
        const harmed = harms.reduce<Bytes>((sealed, change) => change(sealed), page.sealed);
        if (equalBytes(harmed, page.sealed)) return;
        expect(await openPage(entry, harmed)).toBeNull();
      }),
      { numRuns: 300 },
    ));

  it('[V1.2] [V8.2] opens under its own name, id and key alone, not under those of any other version or page', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.nat(3)), { minLength: 2, maxLength: 6 }),
        async (names) => {
          const sealed = await Promise.all(names.map(([kind, index]) => sealPage({ kind, index }, randomBytes(30))));
          for (const [a, { page }] of sealed.entries()) {
            for (const [b, { entry }] of sealed.entries()) {
              if (a === b) continue;
              expect(await openPage(entry, page.sealed)).toBeNull();
              const renamed: PageEntry = { ...entry, id: sealed[a]!.entry.id };
              expect(await openPage(renamed, page.sealed)).toBeNull();
              const rekeyed: PageEntry = { ...entry, id: sealed[a]!.entry.id, key: sealed[a]!.entry.key };
              const isSameName = entry.kind === sealed[a]!.entry.kind && entry.index === sealed[a]!.entry.index;
              expect((await openPage(rekeyed, page.sealed)) !== null).toBe(isSameName);
            }
          }
        },
      ),
      { numRuns: 30 },
    ));
});

describe('a directory', () => {
  const vaultId = randomBytes(16);
  const entries = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.nat(2 ** 32 - 1)), { maxLength: 6 });

  it('[V1.2] [V2.1] [V7.1] opens to nothing once it is harmed anywhere, header, nonce or ciphertext', () =>
    fc.assert(
      fc.asyncProperty(entries, fc.array(harm, { minLength: 1, maxLength: 3 }), async (names, harms) => {
        const root = await importContentKey(randomBytes(32));
        const pages = names.map(([kind, index], n) => ({
          kind,
          index,
          id: n.toString(16).padStart(32, '0') as PageId,
          key: randomBytes(32),
        }));
        const { sealed } = await sealDirectory(root, vaultId, 3, { nextRecordingId: 9, commits: 1, pages });
        const harmed = harms.reduce<Bytes>((whole, change) => change(whole), sealed);
        if (equalBytes(harmed, sealed)) return;
        expect(await openDirectory(root, vaultId, 3, harmed)).toBeNull();
      }),
      { numRuns: 300 },
    ));

  it('[V1.2] is no page, and a page is no directory, under one and the same key', async () => {
    const raw = randomBytes(32);
    const { sealed } = await sealDirectory(await importContentKey(raw), vaultId, 3, {
      nextRecordingId: 0,
      commits: 0,
      pages: [],
    });
    const asPage: PageEntry = { kind: 1, index: 0, id: '00000000000000030000000000000000' as PageId, key: raw };
    expect(await openPage(asPage, sealed)).toBeNull();
    const { entry, page } = await sealPage({ kind: 1, index: 0 }, new Uint8Array(16));
    expect(await openDirectory(await importContentKey(entry.key), vaultId, 3, page.sealed as SealedBytes)).toBeNull();
  });
});

describe('sound', () => {
  const chunk = soundChunkBytes + 16;
  const id = recordingId(4_711);
  const small = bytes(300);

  it('[V6.3] opens to nothing once it is harmed anywhere', () =>
    fc.assert(
      fc.asyncProperty(small, fc.array(harm, { minLength: 1, maxLength: 3 }), async (plain, harms) => {
        const key = await importRecordingKey(newRecordingKey());
        const sealed = concatBytes(await sealSound(key, id, plain));
        const harmed = harms.reduce<Bytes>((whole, change) => change(whole), sealed);
        if (equalBytes(harmed, sealed)) return;
        expect(await orNull(openSound(key, id, harmed))).toBeNull();
      }),
      { numRuns: 300 },
    ));

  it('[V6.3] of several chunks opens in their own order alone: none left out, doubled, swapped, or from another sound', {
    timeout: 60_000,
  }, async () => {
    const [key, otherKey] = await Promise.all([importRecordingKey(newRecordingKey()), importRecordingKey(newRecordingKey())]);
    const plain = new Uint8Array(3 * soundChunkBytes + 17);
    for (let start = 0; start < plain.byteLength; start += 65_536)
      plain.set(randomBytes(Math.min(65_536, plain.byteLength - start)), start);
    const own = concatBytes(await sealSound(key, id, plain));
    const pieces = [
      ...[0, 1, 2, 3].map((n) => own.subarray(n * chunk, (n + 1) * chunk)),
      // The same sound as another recording, and under another key; its first chunk alone is a whole sound too.
      ...(await sealSound(key, recordingId(4_712), plain)),
      ...(await sealSound(otherKey, id, plain)),
      ...(await sealSound(key, id, plain.subarray(0, 17))),
    ];
    const right = [0, 1, 2, 3];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(pieces.length - 1), { maxLength: 5 }), async (order) => {
        const isRight = order.length === 4 && order.every((piece, place) => piece === right[place]);
        const isShortSound = order.length === 1 && order[0] === pieces.length - 1;
        const opened = await orNull(openSound(key, id, concatBytes(order.map((piece) => pieces[piece]!))));
        expect(opened !== null).toBe(isRight || isShortSound);
      }),
      { numRuns: 60, examples: [[[0, 1, 2, 3]], [[1, 0, 2, 3]], [[0, 1, 3]], [[0, 1, 2]], [[0, 1, 2, 7]], [[4, 5, 6, 7]]] },
    );
  });

  it('[V6.4] peaks open to nothing once they are harmed, nor as those of another recording', () =>
    fc.assert(
      fc.asyncProperty(small, harm, fc.nat(5_000), async (plain, change, other) => {
        const key = await importRecordingKey(newRecordingKey());
        const sealed = await sealPeaks(key, id, new Int8Array(plain.buffer));
        const harmed = change(sealed);
        if (!equalBytes(harmed, sealed)) expect(await orNull(openPeaks(key, id, harmed))).toBeNull();
        if (other !== 4_711) expect(await orNull(openPeaks(key, recordingId(other), sealed))).toBeNull();
      }),
      { numRuns: 200 },
    ));
});

describe('a wrapped key', () => {
  it('[V4.2] [V5.1] is given back to its wrapper, its place and its own bits alone', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 40, maxLength: 80 }), harm, harm, async (place, changePlace, changeKey) => {
        const bound = new Uint8Array(place);
        const passphraseKey = await importPassphraseKey(randomBytes(32));
        const vault = await makeVaultKey(passphraseKey, bound);
        const root = await makeRootKey(vault.key, bound);
        const otherPlace = changePlace(bound);
        if (!equalBytes(otherPlace, bound)) {
          expect(await unwrapVaultKey(passphraseKey, otherPlace, vault.wrapped)).toBeNull();
          expect(await unwrapRootKey(vault.key, otherPlace, root.wrapped)).toBeNull();
        }
        const harmed = changeKey(root.wrapped.sealed);
        if (!equalBytes(harmed, root.wrapped.sealed))
          expect(await orNull(unwrapRootKey(vault.key, bound, { ...root.wrapped, sealed: harmed }))).toBeNull();
        expect(await unwrapRootKey(vault.key, bound, { nonce: vault.wrapped.nonce, sealed: root.wrapped.sealed })).toBeNull();
      }),
      { numRuns: 100 },
    ));
});
