/** The ways into this vault, since when, and how their keys are cared for. Vault worker. Reads the key file, opens nothing. */
import type { ComputerState, KeySlots } from '../../../shared/model/key-slot.ts';
import type { ComputerReport } from '../../../shared/seams/key-file-frames.ts';
import { careOf } from '../change-slots.ts';
import type { UnlockSlot } from '../crypto/key-file-blocks.ts';
import type { Desk } from '../library/desk.ts';
import { blocksThatAre, slotsInUse } from '../read-slots.ts';

export async function listKeySlots({ vault }: Desk): Promise<KeySlots> {
  const [states, report] = await Promise.all([vault.slots.states(), vault.slots.computer.report()]);
  const inUse = slotsInUse(states);
  const care = careOf(vault);
  const has = (kind: UnlockSlot['kind']) => inUse.some((slot) => slot.kind === kind);
  return {
    slots: inUse.map(({ block, kind, madeAtMs, cost }) => ({ block, kind, madeAtMs, cost })),
    damagedBlocks: blocksThatAre(states, 'damaged'),
    recoveryKey: has('recovery-key') ? 'made' : care.skippedAtMs === null ? 'none' : 'skipped',
    skippedAtMs: care.skippedAtMs,
    triedAtMs: care.triedAtMs,
    computer: computerState(report, has('this-computer')),
  };
}

function computerState({ keychain, hasSecret }: ComputerReport, hasSlot: boolean): ComputerState {
  if (hasSlot) return keychain === 'ready' && hasSecret ? 'on' : 'asleep';
  if (keychain === 'none') return 'no-keychain';
  return keychain === 'plain-text' ? 'plain-text-keychain' : 'ready';
}
