/**
 * What the user picks, drops or opens, on its way to the queue of imports.ts. Parts of a set that lie beside the chosen one, and
 * parts that are nowhere, are asked about first; nothing of the answer is remembered. Names and sizes alone are known here.
 */
import { createStore } from 'zustand/vanilla';
import type { SourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import { failureOf, host } from '../host/host.ts';
import { bringIn } from './imports.ts';
import { showFailure } from './toasts.ts';

export interface Choosing {
  /** Each waits for an answer. */
  readonly offers: readonly ChosenSource[];
  /** Folders of which something was left out; on their way already. */
  readonly partlyListed: readonly ChosenSource[];
  /** Entries of a folder that have been seen so far, while it takes a while. */
  readonly listedEntries: number | null;
}

export const choosing = createStore<Choosing>(() => ({ offers: [], partlyListed: [], listedEntries: null }));

export async function pickArchives(): Promise<void> {
  await takeFrom(() => host.call('source.pick', {}));
}

export async function pickFolder(): Promise<void> {
  await takeFrom(() => host.call('source.pickFolder', {}));
}

export async function bringInSample(): Promise<void> {
  await takeFrom(async () => [await host.call('source.sample', {})]);
}

export async function bringInDropped(files: readonly File[]): Promise<void> {
  await takeFrom(() => host.takeDropped(files));
}

/** Files that the app was started with. */
export async function bringInOpened(): Promise<void> {
  await takeFrom(() => host.call('source.takeOpened', {}));
}

async function takeFrom(choose: () => Promise<readonly ChosenSource[]>): Promise<void> {
  try {
    takeChosen(await choose());
  } catch (thrown) {
    showFailure(failureOf(thrown));
  } finally {
    choosing.setState({ listedEntries: null });
  }
}

/** Called once, when the vault is open. What comes from outside ends the listing too. */
export function listenToChoosing(): void {
  host.on('source.listing', ({ entryCount }) => choosing.setState({ listedEntries: entryCount }));
}

export const isIncomplete = ({ offeredParts, missingParts }: ChosenSource): boolean =>
  offeredParts !== null || missingParts.length > 0;

const isPartlyListed = ({ leftOut }: ChosenSource): boolean =>
  leftOut !== null && Object.values(leftOut).some((count) => count > 0);

export function takeChosen(sources: readonly ChosenSource[]): void {
  const { offers, partlyListed } = choosing.getState();
  choosing.setState({
    listedEntries: null,
    offers: [...offers, ...sources.filter(isIncomplete)],
    partlyListed: [...partlyListed, ...sources.filter(isPartlyListed)],
  });
  bringIn(sources.filter((source) => !isIncomplete(source)));
}

/** The whole set, as far as it is there. */
export async function bringInAllParts(sourceId: SourceId): Promise<void> {
  const offer = takeOffer(sourceId);
  if (offer === null) return;
  try {
    bringIn([await host.call('source.joinParts', { sourceId })]);
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export function bringInAsChosen(sourceId: SourceId): void {
  const offer = takeOffer(sourceId);
  if (offer !== null) bringIn([offer]);
}

export async function leaveOffer(sourceId: SourceId): Promise<void> {
  takeOffer(sourceId);
  await host.call('source.release', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

export function closePartlyListed(sourceId: SourceId): void {
  const { partlyListed } = choosing.getState();
  choosing.setState({ partlyListed: partlyListed.filter((source) => source.sourceId !== sourceId) });
}

function takeOffer(sourceId: SourceId): ChosenSource | null {
  const { offers } = choosing.getState();
  choosing.setState({ offers: offers.filter((offer) => offer.sourceId !== sourceId) });
  return offers.find((offer) => offer.sourceId === sourceId) ?? null;
}
