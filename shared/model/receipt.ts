import type { MachineFacts } from './machine-facts.ts';

/** What a shred or burn-in leaves behind: proof of the act, without a word of what was destroyed. */
export interface Receipt {
  /** Counted from 1 in each vault. */
  readonly number: number;
  /** `give-up`: damaged parts that couldn't be read any more were let go. */
  readonly act: 'shred' | 'burn-in' | 'give-up';
  readonly atMs: number;
  readonly recordings: number;
  /** File names of the archives they came from. */
  readonly archives: readonly string[];
  /** Those of `archives` that are the sample, whose voices are made up. Absent: a receipt of 0.1.0, which didn't say. */
  readonly samples?: readonly string[];
  readonly soundMs: number;
  readonly soundBytes: number;
  /** Key epoch before and after: docs/vault-format.md. */
  readonly fromEpoch: number;
  readonly toEpoch: number;
  readonly tookMs: number;
  readonly stillInVault: number;
  /** Per recording SHA-256(salt || sha256 of the sound), hex: proof only to those who have the recording and the salt. */
  readonly commitments: readonly string[];
  readonly salt: string;
  /** Backups that this vault had made by then: they still hold what they held. Absent: a receipt of 0.1.0. */
  readonly backups?: { readonly count: number; readonly lastMadeAtMs: number | null };
  /** The place where the old root was overwritten, as the machine told it at that moment. */
  readonly machine?: MachineFacts;
}
