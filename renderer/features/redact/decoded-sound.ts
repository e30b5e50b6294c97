/** Samples of the open recording, for drawing it closely. Short ones only: an hour of samples has no place in memory. */
import { useEffect, useState } from 'react';
import type { DecodedSound } from '../../../shared/seams/vault-protocol.ts';
import { decodeSound } from '../../audio/decode-sound.ts';
import type { PlayerSound } from '../../state/player.ts';

const longestMs = 600_000;
/** Enough for edges seen to a tenth of a millisecond. */
const drawingRateHz = 16_000;

export function useDecodedSound(sound: PlayerSound): DecodedSound | null {
  const bytes = sound.phase === 'ready' && sound.durationMs <= longestMs ? sound.bytes : null;
  const [decoded, setDecoded] = useState<{ readonly of: ArrayBuffer; readonly sound: DecodedSound } | null>(null);
  useEffect(() => {
    if (!bytes) return undefined;
    let isWanted = true;
    decodeSound(bytes, drawingRateHz)
      .then((made) => (isWanted ? setDecoded({ of: bytes, sound: made }) : undefined))
      // The stored peaks are drawn instead.
      .catch(() => (isWanted ? setDecoded(null) : undefined));
    return () => {
      isWanted = false;
    };
  }, [bytes]);
  return decoded?.of === bytes ? (decoded?.sound ?? null) : null;
}
