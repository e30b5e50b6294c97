/**
 * Format reports: how an archive is made, without anything that is in it. One is on screen before it is saved, so that whoever hands
 * it on has read it. Those of archives that were refused are kept here while their line is in the band.
 */
import { createStore } from 'zustand/vanilla';
import type { SourceId } from '../../shared/model/id.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { showFailure } from './toasts.ts';

export interface FormatReportsState {
  readonly shown: string | null;
  readonly refused: ReadonlyMap<SourceId, string>;
}

export const formatReports = createStore<FormatReportsState>(() => ({ shown: null, refused: new Map() }));

/** Called once, when the vault is open. */
export function listenToFormatReports(): void {
  vault.on('import-refused', ({ sourceId, formatReport }) =>
    formatReports.setState(({ refused }) => ({ refused: new Map(refused).set(sourceId, formatReport) })),
  );
}

export function showFormatReport(formatReport: string): void {
  formatReports.setState({ shown: formatReport });
}

export function closeFormatReport(): void {
  formatReports.setState({ shown: null });
}

/** True when it was saved; the dialog of the system may be left. */
export async function saveFormatReport(formatReport: string): Promise<boolean> {
  try {
    return await host.call('text.save', { suggestedName: 'overheard-format-report.txt', text: formatReport });
  } catch (thrown) {
    showFailure(failureOf(thrown));
    return false;
  }
}
