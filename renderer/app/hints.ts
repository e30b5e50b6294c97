/** Which keys the status bar names, by room. Only those whose command applies are shown. Pure but for the table. */
import type { RoomName } from '../state/navigation.ts';
import { type CommandId, commandSpec } from './commands/registry.ts';
import type { MessageId, TextValues } from './text.ts';

export interface Hint {
  /** One word for several keys: "Keep, Redact, Delete". */
  readonly ids: readonly CommandId[];
  readonly title: MessageId;
  readonly titleValues?: TextValues;
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

/** While a first key waits for its second: what may follow, as short as there is a word for it. */
export function hintInSequence(id: CommandId): Hint {
  const { title, titleValues } = commandSpec(id);
  const short = shortTitles[id];
  return { ids: [id], title: short ?? title, ...(short === undefined && titleValues !== undefined ? { titleValues } : {}) };
}

const shortTitles: { readonly [Id in CommandId]?: MessageId } = {
  'go.review': 'shell.hint.go.review',
  'go.archives': 'shell.hint.go.archives',
  'go.vault': 'shell.hint.go.vault',
  'go.journal': 'shell.hint.go.journal',
  'go.receipts': 'shell.hint.go.receipts',
  'go.settings': 'shell.hint.go.settings',
};
