/** The condition of the open vault: what is known to be damaged, and a check that runs. Ids and names for the screen; no key, no sound. */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { IpcResult } from '../../shared/seams/ipc-contract.ts';
import type { CheckProgress, DamagedPart, VaultCheck, VaultDamage } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { showFailure } from './toasts.ts';

export type CheckRun =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' | 'stopping'; readonly progress: CheckProgress | null }
  | { readonly phase: 'done'; readonly check: VaultCheck }
  | { readonly phase: 'failed'; readonly failure: FailureData };

interface ConditionState {
  /** null until the vault has answered. */
  readonly damage: VaultDamage | null;
  readonly database: IpcResult<'database.state'> | null;
  readonly run: CheckRun;
  /** The word about damage at unlock was read. */
  readonly isNoticed: boolean;
  /** Its section is asked for: the vault room brings it into view. */
  readonly isWanted: boolean;
}

export const condition = createStore<ConditionState>(() => ({
  damage: null,
  database: null,
  run: { phase: 'idle' },
  isNoticed: false,
  isWanted: false,
}));

/** After unlock, and after whatever may have changed it. */
export async function refreshDamage(): Promise<void> {
  try {
    const [damage, database] = await Promise.all([vault.call('damage', null), host.call('database.state', {})]);
    condition.setState({ damage, database });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export const isChecking = (): boolean => ['running', 'stopping'].includes(condition.getState().run.phase);

export async function startCheck(): Promise<void> {
  if (isChecking()) return;
  condition.setState({ run: { phase: 'running', progress: null }, isNoticed: true, isWanted: true });
  const stopListening = vault.on('check-progress', (progress) => {
    const { run } = condition.getState();
    if (run.phase === 'running' || run.phase === 'stopping') condition.setState({ run: { ...run, progress } });
  });
  try {
    const check = await vault.call('checkVault', null);
    condition.setState({ run: { phase: 'done', check }, damage: check.damage });
  } catch (thrown) {
    condition.setState({ run: { phase: 'failed', failure: failureOf(thrown) } });
  } finally {
    stopListening();
  }
}

export async function stopCheck(): Promise<void> {
  const { run } = condition.getState();
  if (run.phase !== 'running') return;
  condition.setState({ run: { ...run, phase: 'stopping' } });
  await vault.call('cancelCheck', null);
}

/** The receipt's number. */
export async function giveUp({ kind, index }: DamagedPart): Promise<number> {
  const receipt = await vault.call('giveUpDamage', { pages: [{ kind, index }] });
  condition.setState({ run: { phase: 'idle' } });
  await refreshDamage();
  return receipt.number;
}

/** Small parts that are made anew by themselves ([V12.4]): giving one up would destroy nothing and leave a receipt of it. */
const renewed: ReadonlySet<DamagedPart['part']> = new Set(['place', 'care', 'last-check', 'answers', 'history']);
export const canBeGivenUp = ({ part, isOpenHere }: DamagedPart): boolean => !isOpenHere && !renewed.has(part);

export const countDamaged = ({ parts, sounds }: VaultDamage): number => parts.length + sounds.length;

/** What a damaged block is to its owner: shared/seams/key-file-frames.ts says what lies where. */
export type KeyFilePart = 'header' | 'root' | 'slot';

const firstSlotBlock = 1;
const firstRootBlock = 9;
const partOfBlock = (block: number): KeyFilePart =>
  block < firstSlotBlock ? 'header' : block < firstRootBlock ? 'slot' : 'root';

/** The gravest first: without header and root nobody comes in again, without a slot one key doesn't. */
export function damagedInKeyFile({ opening }: Pick<VaultDamage, 'opening'>): readonly DamagedKeyFilePart[] {
  return (['header', 'root', 'slot'] as const)
    .map((part) => ({ part, blocks: opening.damagedBlocks.filter((block) => partOfBlock(block) === part) }))
    .filter(({ blocks }) => blocks.length > 0);
}
export interface DamagedKeyFilePart {
  readonly part: KeyFilePart;
  readonly blocks: readonly number[];
}

export type UnlockNotice = 'rolled-back' | 'damaged' | KeyFilePart | 'mended';

/** What of all that was found is worth a word at unlock: the gravest alone; null: nothing is. */
export function noticeAtUnlock({ damage, database }: Pick<ConditionState, 'damage' | 'database'>): UnlockNotice | null {
  if (damage === null) return null;
  if (damage.rolledBack !== null) return 'rolled-back';
  if (countDamaged(damage) > 0) return 'damaged';
  const [keyFile] = damagedInKeyFile(damage);
  if (keyFile !== undefined) return keyFile.part;
  const { mendedBlocks, directory } = damage.opening;
  return mendedBlocks.length > 0 || directory !== 'sound' || (database?.mendedBits ?? 0) > 0 ? 'mended' : null;
}
