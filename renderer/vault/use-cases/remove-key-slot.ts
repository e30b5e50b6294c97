import { Failure } from '../../../shared/failure.ts';
import type { Desk } from '../library/desk.ts';

export async function removeKeySlot(_desk: Desk, _block: number): Promise<void> {
  throw new Failure('vault/busy');
}
