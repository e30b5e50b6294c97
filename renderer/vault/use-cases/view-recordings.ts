/** Rows for the list, one recording in full, and the numbers around them. Vault worker. */
import { summariseArchive } from '../../../shared/model/archive.ts';
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';
import type { RecordingRowView, RecordingView, VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { nextRedo, nextUndo } from '../library/history-state.ts';
import { recordingView, rowView } from '../library/recording-views.ts';

/** In the order asked. What was destroyed since the list was made is left out. */
export function viewRows(desk: Desk, ids: readonly RecordingId[]): readonly RecordingRowView[] {
  const tags = desk.library.tags();
  const rows: RecordingRowView[] = [];
  for (const id of ids) {
    const recording = desk.library.recording(id);
    if (recording !== undefined) rows.push(rowView(recording, tags));
  }
  return rows;
}

export const stillThere = (desk: Desk, ids: readonly number[]): Uint32Array =>
  Uint32Array.from(ids.filter((id) => desk.library.recording(recordingId(id)) !== undefined));

export function viewRecording(desk: Desk, id: RecordingId): RecordingView {
  const recording = desk.recording(id);
  const archive = desk.vault.documents.archives.find((one) => one.id === recording.archiveId);
  // While an import runs, its archive isn't in the vault yet.
  return recordingView(recording, desk.library.tags(), archive?.fileName ?? '');
}

export function summarise(desk: Desk): VaultSummary {
  const { counts } = desk.library;
  const { archives, tags } = desk.vault.documents;
  let unlinkedLines = 0;
  let missingSounds = 0;
  for (const lines of desk.vault.lines.values()) {
    unlinkedLines += lines.length;
    for (const { missingSound } of lines) if (missingSound !== undefined) missingSounds++;
  }
  return {
    total: counts.total,
    soundMs: Math.round(counts.soundMs),
    byVerdict: { ...counts.byVerdict },
    devices: [...counts.byDevice]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    tags: tags.map((tag) => ({ tag, count: counts.byTag.get(tag.id) ?? 0 })),
    archives: archives.map(summariseArchive),
    unlinkedLines,
    missingSounds,
    epoch: desk.vault.epoch,
    canUndo: nextUndo(desk.history.state) !== undefined,
    canRedo: nextRedo(desk.history.state) !== undefined,
  };
}
