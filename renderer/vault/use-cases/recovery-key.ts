import { Failure } from '../../../shared/failure.ts';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';

export async function makeRecoveryKey(_desk: Desk): Promise<VaultResult<'makeRecoveryKey'>> {
  throw new Failure('vault/busy');
}
export async function confirmRecoveryKey(_desk: Desk, _answers: readonly string[]): Promise<boolean> {
  throw new Failure('vault/busy');
}
export async function skipRecoveryKey(_desk: Desk): Promise<void> {
  throw new Failure('vault/busy');
}
export async function tryRecoveryKey(_desk: Desk, _words: string): Promise<VaultResult<'tryRecoveryKey'>> {
  throw new Failure('vault/busy');
}
