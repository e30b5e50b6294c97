/** What seals and opens blocks of an age payload, and what is said to a helper that does. Types alone. */
import type { Bytes } from '../../../shared/bytes.ts';

export interface OpenedPayload {
  readonly plain: Bytes;
  /** False: from the end of `plain` on, a bit has changed or bytes are missing. */
  readonly isWhole: boolean;
}

/** Blocks may be asked for in any order and many at once. `plain` and `sealed` are given away. */
export interface PayloadCipher {
  /** How many blocks may usefully be under way at once. */
  readonly lanes: number;
  seal(firstChunk: number, isLast: boolean, plain: Bytes): Promise<Bytes>;
  open(firstChunk: number, isLast: boolean, sealed: Bytes): Promise<OpenedPayload>;
  /** Ends what is under way. Safe to call twice. */
  end(): void;
}

interface BlockCall {
  readonly callId: number;
  readonly firstChunk: number;
  readonly isLast: boolean;
  readonly bytes: Bytes;
}
export type ToPayloadHelper = { readonly key: Bytes } | ({ readonly task: 'seal' | 'open' } & BlockCall);
export interface FromPayloadHelper {
  readonly callId: number;
  readonly bytes: Bytes;
  readonly isWhole: boolean;
}
