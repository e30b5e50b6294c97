/** For entries that are duplicates: when the recording was made that was there first. Asked of the vault as rows are shown. */
import { useEffect, useState } from 'react';
import type { ReportedEntry } from '../../../shared/model/archive.ts';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import { formatShortDay, formatTimeOfDay } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { hasHour, wallClockMs } from '../../state/library-time.ts';
import { showFailure } from '../../state/toasts.ts';

export type Twins = ReadonlyMap<number, RecordingRowView>;

/** More would make the report wait; the sentence without a time is true all the same. */
const mostTwins = 2000;

export function useTwins(entries: readonly ReportedEntry[]): Twins {
  const [twins, setTwins] = useState<Twins>(new Map());
  useEffect(() => {
    const ids = [...new Set(entries.flatMap(({ sameAs }) => (sameAs === undefined ? [] : [sameAs])))].slice(0, mostTwins);
    if (ids.length === 0) return;
    let isWanted = true;
    vault
      .call('rows', { ids })
      .then((rows) => (isWanted ? setTwins(new Map(rows.map((row) => [row.id, row]))) : undefined))
      .catch((thrown: unknown) => showFailure(failureOf(thrown)));
    return () => {
      isWanted = false;
    };
  }, [entries]);
  return twins;
}

/** "Sat, 16 Nov 2024, 09:31"; null when it isn't known or was shredded since. */
export function momentOfTwin(entry: ReportedEntry, twins: Twins): string | null {
  const time = entry.sameAs === undefined ? null : (twins.get(entry.sameAs)?.time ?? null);
  if (time === null) return null;
  const ms = wallClockMs(time);
  return hasHour(time) ? `${formatShortDay(ms)}, ${formatTimeOfDay(ms)}` : formatShortDay(ms);
}
