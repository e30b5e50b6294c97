/**
 * Destroying an archive's own files, step by step: which they are, whether everything in them is in the vault, the question, the act,
 * and what became of them. One at a time. The worker verifies, main destroys; here stands what the dialog shows.
 */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { ArchiveSummary, SourceDestruction } from '../../shared/model/archive.ts';
import {
  type DestructionFacts,
  type DestructionReport,
  noneReached,
  type SourceProgress,
} from '../../shared/model/source-destruction.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { ArchiveVerification, VerifyProgress } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { closeJob, isImporting, noteSourceOfArchive, sourceOfArchive } from './imports.ts';
import { beginJob, type Job } from './jobs.ts';
import { pickAgain } from './pick-again.ts';
import { showFailure } from './toasts.ts';

export type DestroyStep =
  /** Nobody in this run knows where it lies: paths are forgotten at lock. */
  | { readonly name: 'choosing' }
  | { readonly name: 'verifying'; readonly progress: VerifyProgress | null }
  | { readonly name: 'asking'; readonly facts: DestructionFacts | null }
  | { readonly name: 'destroying'; readonly progress: SourceProgress | null }
  /** `isNoted`: the archive's report says so now. */
  | { readonly name: 'done'; readonly report: DestructionReport; readonly isNoted: boolean }
  | { readonly name: 'failed'; readonly failure: FailureData };

export type CopySearch =
  | { readonly name: 'idle' }
  | { readonly name: 'searching'; readonly progress: SourceProgress | null }
  | { readonly name: 'found'; readonly copies: readonly ChosenSource[]; readonly isComplete: boolean };

export interface Destroying {
  readonly archive: ArchiveSummary;
  readonly source: ChosenSource | null;
  readonly isCopy: boolean;
  readonly verification: ArchiveVerification | null;
  readonly step: DestroyStep;
  readonly search: CopySearch;
}

export const destroying = createStore<{ readonly now: Destroying | null }>(() => ({ now: null }));

const now = (): Destroying | null => destroying.getState().now;

function change(next: Partial<Destroying>): void {
  const known = now();
  if (known !== null) destroying.setState({ now: { ...known, ...next } });
}

/**
 * Only what is wholly in may be destroyed; the sample belongs to the app. Where no sound of it is in the vault there is nothing
 * to hold the file against.
 */
export const canDestroySource = ({ state, isSample, kept, duplicates }: ArchiveSummary): boolean =>
  state === 'complete' && !isSample && kept + duplicates > 0;

/** Called once, when the vault is open. */
export function listenToDestroying(): void {
  vault.on('verify-progress', (progress) => {
    if (now()?.step.name === 'verifying') change({ step: { name: 'verifying', progress } });
  });
  host.on('source.progress', ({ sourceId: _, ...progress }) => {
    const known = now();
    if (known?.step.name === 'destroying') {
      change({ step: { name: 'destroying', progress } });
      underWay?.reach(progress.bytesTotal === 0 ? null : progress.bytesDone / progress.bytesTotal);
    } else if (known?.search.name === 'searching') change({ search: { name: 'searching', progress } });
  });
}

/** Opens the dialog and verifies at once, where it is known what to read. */
export function askToDestroySource(archive: ArchiveSummary): void {
  if (!canDestroySource(archive) || now() !== null) return;
  const begin = { archive, source: null, isCopy: false, verification: null, search: { name: 'idle' } } as const;
  destroying.setState({ now: { ...begin, step: { name: 'choosing' } } });
  const known = sourceOfArchive(archive.id);
  if (known !== null) void verifyFrom(async () => host.call('source.resume', { sourceId: known }));
}

/** The user says where it lies. */
export async function chooseSourceToDestroy(): Promise<void> {
  const fileName = now()?.archive.fileName;
  if (fileName !== undefined) await verifyFrom(() => pickAgain(fileName));
}

async function verifyFrom(choose: () => Promise<ChosenSource | null>): Promise<void> {
  const archive = now()?.archive;
  if (archive === undefined) return;
  try {
    const source = await choose();
    if (source === null || now() === null) return;
    change({ source, verification: null, step: { name: 'verifying', progress: null } });
    const { sourceId, fileName } = source;
    const bytesPort = await host.port('bytes', sourceId);
    const verification = await vault.call('verifyArchive', { archiveId: archive.id, fileName, bytesPort }, [bytesPort]);
    noteSourceOfArchive(archive.id, sourceId);
    change({ verification });
    await ask();
  } catch (thrown) {
    // Wherever it was: it can be chosen by hand.
    const failure = failureOf(thrown);
    const isLost = ['archive/gone', 'archive/changed', 'app/bad-request'].includes(failure.code) && now()?.source === null;
    change({ step: isLost ? { name: 'choosing' } : { name: 'failed', failure } });
  }
}

async function ask(): Promise<void> {
  const source = now()?.source;
  if (source == null) return;
  change({ step: { name: 'asking', facts: null } });
  const facts = await host.call('source.destroyFacts', { sourceId: source.sourceId });
  if (now()?.step.name === 'asking') change({ step: { name: 'asking', facts } });
}

/** A copy that was found: same bytes, so what was verified holds for it. It is asked for by its own name. */
export async function askToDestroyCopy(copy: ChosenSource): Promise<void> {
  change({ source: copy, isCopy: true });
  await ask().catch((thrown: unknown) => change({ step: { name: 'failed', failure: failureOf(thrown) } }));
}

/** What a lock may wait for: from the question's answer until it is written down what became of the files. */
let underWay: Job | null = null;

function endJob(): void {
  underWay?.end();
  underWay = null;
}

/** There is no undo. `areHardLinkedToo`: also what lies under other names as well. */
export async function destroySource(areHardLinkedToo: boolean): Promise<void> {
  const known = now();
  if (known?.step.name !== 'asking' || known.source === null || known.verification?.isComplete !== true) return;
  const { archive, source, isCopy } = known;
  change({ step: { name: 'destroying', progress: null } });
  underWay = beginJob('destruction');
  try {
    const { sourceId, fileName, fileCount } = source;
    const archiveId = archive.id;
    // On the disk before the first byte goes: a lock that can't wait leaves it for the next unlock to tell.
    const begun = { ...noneReached(fileCount), fileName, isCopy, state: 'begun' } as const;
    await vault.call('noteDestruction', { archiveId, destruction: begun });
    const report = await host.call('source.destroy', { sourceId, fileName, areHardLinkedToo });
    const left = known.search.name === 'found' ? known.search.copies.filter((copy) => copy.sourceId !== sourceId) : null;
    if (left !== null && known.search.name === 'found') change({ search: { ...known.search, copies: left } });
    change({ step: { name: 'done', report, isNoted: false } });
    // Its line in the band would offer to destroy it once more.
    if (!isCopy && report.notDestroyed.length === 0) closeJob(sourceId);
    // The note's turn is behind an import that has begun meanwhile, which may be held for ever: a lock goes by that one alone.
    if (isImporting()) endJob();
    await vault.call('noteDestruction', { archiveId, destruction: { ...report, fileName, isCopy } });
    change({ step: { name: 'done', report, isNoted: true } });
  } catch (thrown) {
    const failure = failureOf(thrown);
    // What was done is done, whether or not it could be written down.
    if (now()?.step.name === 'done') showFailure(failure);
    else change({ step: { name: 'failed', failure } });
  } finally {
    endJob();
  }
}

/** An archive whose destruction was cut off, by a lock that couldn't wait or by the end of the app. Not what is under way here. */
export function cutOffDestruction({ id, destructions }: ArchiveSummary, atHand: Destroying | null): SourceDestruction | null {
  const last = destructions?.at(-1);
  return last?.state === 'begun' && atHand?.archive.id !== id ? last : null;
}

/** The user knows, and leaves it at that. */
export async function leaveCutOff({ id }: Pick<ArchiveSummary, 'id'>): Promise<void> {
  await vault.call('leaveDestruction', { archiveId: id }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

/** In the folder of downloads and, where it can be looked through, the bin. */
export async function searchForCopies(): Promise<void> {
  const known = now();
  if (known?.source == null || known.search.name === 'searching') return;
  change({ search: { name: 'searching', progress: null } });
  try {
    const { copies, isComplete } = await host.call('source.findCopies', { sourceId: known.source.sourceId });
    change({ search: { name: 'found', copies, isComplete } });
  } catch (thrown) {
    change({ search: { name: 'idle' } });
    showFailure(failureOf(thrown));
  }
}

/** Leaves: what is under way ends; a file that is being overwritten is finished first. */
export function closeDestroying(): void {
  const known = now();
  if (known === null || known.step.name === 'destroying') return;
  const quietly = (asked: Promise<unknown>) => void asked.catch((thrown: unknown) => showFailure(failureOf(thrown)));
  if (known.step.name === 'verifying') quietly(vault.call('cancelVerification', { archiveId: known.archive.id }));
  if (known.source !== null) {
    if (known.search.name === 'searching') quietly(host.call('source.stop', { sourceId: known.source.sourceId }));
    quietly(host.call('source.release', { sourceId: known.source.sourceId }));
  }
  destroying.setState({ now: null });
}

/** Ends a destruction behind the file it is at. */
export function stopDestroying(): void {
  const source = now()?.source;
  if (source == null) return;
  host.call('source.stop', { sourceId: source.sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}
