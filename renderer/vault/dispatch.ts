/**
 * From the name of a call to the use case that answers it. A few calls answer while the vault is locked; all others need
 * the desk, and without one they are `vault/locked`. Decides nothing else.
 */
import { Failure } from '../../shared/failure.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import type { VaultArgs, VaultCallName, VaultResult } from '../../shared/seams/vault-protocol.ts';
import { isCallName, parseArguments } from './call-arguments.ts';
import type { Desk } from './library/desk.ts';
import type { Session } from './session.ts';
import { answerImport, forgetAnswers, rememberedAnswers } from './use-cases/answer-import.ts';
import { backUp } from './use-cases/back-up.ts';
import { cancelBackup } from './use-cases/backup-turns.ts';
import { burnIn } from './use-cases/burn-in.ts';
import { changePassphrase } from './use-cases/change-passphrase.ts';
import { cancelCheck, checkVault } from './use-cases/check-vault.ts';
import { cancelChange, runChange } from './use-cases/change-job.ts';
import { changeTags } from './use-cases/change-tags.ts';
import { countFacets } from './use-cases/count-facets.ts';
import { countViews } from './use-cases/count-views.ts';
import { listKeySlots } from './use-cases/list-key-slots.ts';
import { findSpeechIn } from './use-cases/find-speech-in.ts';
import { forgetBackup } from './use-cases/forget-backup.ts';
import { giveUpDamage } from './use-cases/give-up-damage.ts';
import { listRecordings } from './use-cases/list-recordings.ts';
import { makeTag } from './use-cases/make-tag.ts';
import { mergeBackup, restoreVault } from './use-cases/merge-backup.ts';
import { openForPlaying } from './use-cases/open-recording-sound.ts';
import { previewRedaction } from './use-cases/preview-redaction.ts';
import { confirmRecoveryKey, makeRecoveryKey, skipRecoveryKey, tryRecoveryKey } from './use-cases/recovery-key.ts';
import { countPeople, renamePeople } from './use-cases/rename-people.ts';
import { removeKeySlot } from './use-cases/remove-key-slot.ts';
import { leaveDestruction, noteDestruction } from './use-cases/note-destruction.ts';
import { reportArchive } from './use-cases/report-archive.ts';
import { cancelImport, pauseImport, runImport } from './use-cases/run-import.ts';
import { changeView, moveView, removeView, saveView } from './use-cases/saved-views.ts';
import { previewShred, shredRecordings } from './use-cases/shred-recordings.ts';
import { findSimilar, tallyRecordings } from './use-cases/tally-recordings.ts';
import { goToStep, redo, undo } from './use-cases/turn-back.ts';
import { useThisComputer } from './use-cases/use-this-computer.ts';
import { cancelVerification, verifyArchive } from './use-cases/verify-archive.ts';
import { knownDamage } from './use-cases/view-damage.ts';
import { stillThere, summarise, viewRecording, viewRows } from './use-cases/view-recordings.ts';
import { viewJournal } from './use-cases/view-journal.ts';

type DoorCall = 'status' | 'create' | 'unlock' | 'lock' | 'restore';
type DeskCall = Exclude<VaultCallName, DoorCall>;
type Answer<Name extends VaultCallName> = Promise<VaultResult<Name>> | VaultResult<Name>;

const atTheDoor: { readonly [Name in DoorCall]: (session: Session, args: VaultArgs<Name>) => Answer<Name> } = {
  status: (session) => session.status(),
  create: (session, { passphrase }) => session.create(passphrase).then(() => null),
  unlock: (session, how) => session.unlock(how),
  lock: (session, { place }) => session.lock(place).then(() => null),
  restore: restoreVault,
};

const atTheDesk: { readonly [Name in DeskCall]: (desk: Desk, args: VaultArgs<Name>) => Answer<Name> } = {
  import: runImport,
  cancelImport,
  pauseImport,
  report: reportArchive,
  verifyArchive,
  cancelVerification,
  noteDestruction,
  leaveDestruction,
  answerImport,
  rememberedAnswers,
  forgetAnswers,
  list: listRecordings,
  rows: (desk, { ids }) => viewRows(desk, ids as readonly RecordingId[]),
  stillThere: (desk, { ids }) => ({ ids: stillThere(desk, ids) }),
  recording: (desk, { id }) => viewRecording(desk, id),
  summary: summarise,
  facets: countFacets,
  views: countViews,
  saveView,
  changeView,
  removeView,
  moveView,
  openSound: (desk, { id }) => openForPlaying(desk, id),
  findSpeech: (desk, { id }) => findSpeechIn(desk, id),
  noteSpeech: (desk, { id, speechMs }) => {
    desk.speechNotes.note(id, speechMs);
    return null;
  },
  change: runChange,
  cancelChange,
  changeTags: (desk, { edit }) => changeTags(desk, edit),
  people: countPeople,
  renamePeople,
  tally: tallyRecordings,
  similar: (desk, { id }) => findSimilar(desk, id),
  undo,
  journal: viewJournal,
  goToStep: (desk, { step }) => goToStep(desk, step),
  redo,
  makeTag: (desk, { name }) => makeTag(desk, name),
  previewRedaction,
  burnIn,
  previewShred: (desk, { ids }) => previewShred(desk, ids),
  shred: (desk, { ids, machine }) => shredRecordings(desk, ids, machine),
  receipts: (desk) => desk.vault.documents.receipts,
  keepPlace: (desk, args) => {
    desk.quietTurn.keep(args.place);
    return null;
  },
  backup: backUp,
  backups: (desk) => desk.vault.documents.backups,
  forgetBackup,
  mergeBackup,
  cancelBackup,
  damage: knownDamage,
  checkVault,
  cancelCheck,
  giveUpDamage: (desk, { pages }) => giveUpDamage(desk, pages),
  keySlots: listKeySlots,
  makeRecoveryKey,
  confirmRecoveryKey: (desk, { answers }) => confirmRecoveryKey(desk, answers).then((isRight) => ({ isRight })),
  skipRecoveryKey: (desk) => skipRecoveryKey(desk).then(() => null),
  tryRecoveryKey: (desk, { words }) => tryRecoveryKey(desk, words),
  changePassphrase: (desk, { current, next }) => changePassphrase(desk, current, next).then((isRight) => ({ isRight })),
  removeKeySlot: (desk, { block }) => removeKeySlot(desk, block).then(() => null),
  useThisComputer: (desk, { isOn }) => useThisComputer(desk, isOn).then(() => null),
};

export interface Dispatched {
  readonly value: unknown;
  readonly transfer: Transferable[];
}

/** Rejects with a Failure, or with whatever a broken promise of our own throws. */
export async function dispatch(session: Session, name: unknown, args: unknown): Promise<Dispatched> {
  if (!isCallName(name)) throw new Failure('app/bad-request');
  const value = await answer(session, name, args);
  return { value, transfer: buffersOf(value) };
}

function answer(session: Session, name: VaultCallName, args: unknown): unknown {
  // The desk first: while the vault is locked, not even the shape of a call is looked at.
  if (!isDoorCall(name)) return answerAtDesk(session.desk, name, args);
  return answerAtDoor(session, name, args);
}

const isDoorCall = (name: VaultCallName): name is DoorCall => Object.hasOwn(atTheDoor, name);

function answerAtDoor<Name extends DoorCall>(session: Session, name: Name, args: unknown): Answer<Name> {
  return atTheDoor[name](session, parseArguments(name, args));
}

function answerAtDesk<Name extends DeskCall>(desk: Desk, name: Name, args: unknown): Answer<Name> {
  return atTheDesk[name](desk, parseArguments(name, args));
}

/** Buffers at the top of a result are given away instead of copied: whoever answers makes them for this answer alone. */
function buffersOf(value: unknown): Transferable[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part: unknown) => {
    if (part instanceof ArrayBuffer) return [part];
    return ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
  });
}
