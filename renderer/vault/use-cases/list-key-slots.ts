import { Failure } from '../../../shared/failure.ts';
import type { KeySlots } from '../../../shared/model/key-slot.ts';
import type { Desk } from '../library/desk.ts';

export async function listKeySlots(desk: Desk): Promise<KeySlots> {
  await desk.turns.take(async () => undefined);
  throw new Failure('vault/busy');
}
