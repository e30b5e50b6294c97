/**
 * Decodes sound that the player can't play, right where it is called: in the throw-away worker of decode-rare.ts, and in unit
 * tests. What only one kind needs is loaded for that kind alone. Never called in the vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { decodeByArithmetic, type SoundKind } from './rare-sound.ts';

/** A WAV that the player plays; null when there is nothing to hear in it. Throws on bytes that a decoder stumbles over. */
export async function decodeRareHere(bytes: Bytes, { format, codec }: SoundKind, onPiece: () => void): Promise<Bytes | null> {
  switch (format) {
    case 'amr': {
      const { decodeAmr } = await import('./decode-amr.ts');
      return decodeAmr(bytes, onPiece);
    }
    case 'mp4':
      return decodeMp4(bytes, codec, onPiece);
    case 'silk': {
      const { decodeSilk } = await import('./decode-silk.ts');
      return decodeSilk(bytes);
    }
    default:
      return decodeByArithmetic(bytes, format);
  }
}

async function decodeMp4(bytes: Bytes, codec: string, onPiece: () => void): Promise<Bytes | null> {
  if (codec === 'alac') {
    const { decodeAlac } = await import('./decode-alac.ts');
    return decodeAlac(bytes, onPiece);
  }
  const { decodeAmrInMp4 } = await import('./decode-amr.ts');
  return codec === 'amr-nb' || codec === 'amr-wb' ? decodeAmrInMp4(bytes, codec, onPiece) : null;
}
