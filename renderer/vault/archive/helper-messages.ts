/**
 * What a sealing helper and the vault worker say to each other. Bytes are transferred, never copied. A long entry's pieces
 * follow their call one by one; the helper says how many it has used up, so that they don't pile up there.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { Outcome } from '../../../shared/failure.ts';
import type { LongEntryToSeal, SealedWindow, WindowToSeal } from './sealing.ts';

export type ToHelper =
  | { readonly type: 'window'; readonly callId: number; readonly window: WindowToSeal }
  | { readonly type: 'long'; readonly callId: number; readonly long: LongEntryToSeal }
  | { readonly type: 'piece'; readonly callId: number; readonly piece: Bytes | null };

export type FromHelper =
  /** The first message: the script has loaded. */
  | { readonly type: 'ready' }
  | { readonly type: 'used'; readonly callId: number }
  | { readonly type: 'done'; readonly callId: number; readonly outcome: Outcome<SealedWindow> };
