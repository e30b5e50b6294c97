/** Which keys the status bar names, by room. Only those whose command applies are shown. Pure but for the table. */
import type { RoomName } from '../state/navigation.ts';
import type { CommandId } from './commands/registry.ts';
import type { MessageId } from './text.ts';

export interface Hint {
  /** One word for several keys: "Keep, Redact, Delete". */
  readonly ids: readonly CommandId[];
  readonly title: MessageId;
}

const palette: Hint = { ids: ['app.palette'], title: 'shell.hint.palette' };
const keys: Hint = { ids: ['app.keys'], title: 'shell.hint.keys' };
const backToReview: Hint = { ids: ['app.leave'], title: 'shell.hint.backToReview' };

export const hintsByRoom: Readonly<Record<RoomName, readonly Hint[]>> = {
  review: [
    { ids: ['playback.toggle'], title: 'shell.hint.play' },
    { ids: ['review.previous', 'review.next'], title: 'shell.hint.walk' },
    { ids: ['review.keep', 'review.redact', 'review.delete'], title: 'shell.hint.decide' },
    palette,
    keys,
  ],
  redaction: [
    { ids: ['playback.toggle'], title: 'shell.hint.play' },
    { ids: ['playback.markIn', 'playback.markOut'], title: 'shell.hint.markInOut' },
    { ids: ['redaction.addStretch'], title: 'shell.hint.addStretch' },
    { ids: ['playback.preview'], title: 'shell.hint.preview' },
    { ids: ['redaction.burnIn'], title: 'shell.hint.burnIn' },
    keys,
    backToReview,
  ],
  archives: [{ ids: ['archives.saveReport'], title: 'shell.hint.saveReport' }, palette, keys, backToReview],
  vault: [{ ids: ['vault.lock'], title: 'shell.hint.lock' }, palette, keys, backToReview],
  journal: [
    { ids: ['edit.undo'], title: 'shell.hint.undo' },
    { ids: ['edit.redo'], title: 'shell.hint.redo' },
    palette,
    keys,
    backToReview,
  ],
  receipt: [palette, keys, backToReview],
  settings: [palette, keys, backToReview],
};

/** While G waits for its second key. */
export const sequenceHints: readonly Hint[] = [
  { ids: ['go.review'], title: 'shell.hint.go.review' },
  { ids: ['go.archives'], title: 'shell.hint.go.archives' },
  { ids: ['go.vault'], title: 'shell.hint.go.vault' },
  { ids: ['go.journal'], title: 'shell.hint.go.journal' },
  { ids: ['go.receipts'], title: 'shell.hint.go.receipts' },
  { ids: ['go.settings'], title: 'shell.hint.go.settings' },
];
