import { Failure } from '../../../shared/failure.ts';
import type { Desk } from '../library/desk.ts';

export async function useThisComputer(_desk: Desk, _isOn: boolean): Promise<void> {
  throw new Failure('vault/busy');
}
