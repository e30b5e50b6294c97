import { Failure } from '../../../shared/failure.ts';
import type { Desk } from '../library/desk.ts';

export async function changePassphrase(_desk: Desk, _current: string | null, _next: string): Promise<boolean> {
  throw new Failure('vault/busy');
}
