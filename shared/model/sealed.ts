/**
 * Sealed bytes, as types: only vault/crypto makes them, and the record store takes nothing else, so plain bytes can't be
 * stored by mistake. Layouts: docs/vault-format.md.
 */
import type { Bytes } from '../bytes.ts';

declare const sealedBrand: unique symbol;
declare const pageBrand: unique symbol;

export type SealedBytes = Bytes & { readonly [sealedBrand]: true };
/** 128 random bits as hex: primary key of a page row. New for every version of a page. */
export type PageId = string & { readonly [pageBrand]: true };

export interface SealedPage {
  readonly id: PageId;
  readonly sealed: SealedBytes;
}

/** The list of all pages with their keys, under the root key of its epoch. One row for each epoch; usually there is one. */
export interface SealedDirectory {
  readonly epoch: number;
  readonly sealed: SealedBytes;
}
