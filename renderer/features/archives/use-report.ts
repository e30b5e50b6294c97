/** The report of one archive, asked of the vault when its room is opened and whenever the archive has changed. */
import { useEffect, useState } from 'react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import type { ArchiveReport } from '../../../shared/seams/vault-protocol.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { showFailure } from '../../state/toasts.ts';

export function useReport({ id, needWord, kept, state, destructions }: ArchiveSummary): ArchiveReport | null {
  const [report, setReport] = useState<ArchiveReport | null>(null);
  // The end of a destruction takes the place of its beginning.
  const destroyed = destructions?.map(({ atMs }) => atMs).join(' ');
  useEffect(() => {
    let isWanted = true;
    vault
      .call('report', { archiveId: id })
      .then((answer) => (isWanted ? setReport(answer) : undefined))
      .catch((thrown: unknown) => showFailure(failureOf(thrown)));
    return () => {
      isWanted = false;
    };
  }, [id, needWord, kept, state, destroyed]);
  return report?.archive.id === id ? report : null;
}
