/**
 * What lies on the desk while the vault is open: the vault, its library, what can be undone, sound that is opened ahead,
 * the imports that run. Vault worker. Locking clears it; nothing of it is ever kept anywhere else.
 */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId, SourceId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { Place, VaultEventName, VaultEvents } from '../../../shared/seams/vault-protocol.ts';
import { pageKinds } from '../pages/page-kinds.ts';
import type { UnlockedVault, VaultChange, VaultDocuments } from '../unlocked-vault.ts';
import { ChangedSignal } from './changed-signal.ts';
import { EditHistory } from './edit-history.ts';
import { ImportQuestions } from './import-questions.ts';
import { Library } from './library.ts';
import { NearSounds } from './near-sounds.ts';
import { OpeningSounds } from './opening-sounds.ts';
import type { PendingRecoveryKey } from './pending-recovery-key.ts';
import { QuietTurn } from './quiet-turn.ts';
import { SearchWarmUp } from './search-warm-up.ts';
import { SpeechNotes } from './speech-notes.ts';
import { Turns } from './turns.ts';

export type EmitEvent = <Name extends VaultEventName>(event: Name, payload: VaultEvents[Name]) => void;

export class Desk {
  readonly vault: UnlockedVault;
  readonly emit: EmitEvent;
  readonly library: Library;
  readonly history: EditHistory;
  readonly nearSounds = new NearSounds();
  readonly openings = new OpeningSounds();
  /** Everything that changes recordings by the user's hand. */
  readonly turns = new Turns();
  /** Imports run one after the other, beside the user's own changes. */
  readonly importTurns = new Turns();
  readonly imports = new Map<SourceId, AbortController>();
  readonly questions: ImportQuestions;
  /** The user's changes that can be stopped, by job. */
  readonly changes = new Map<string, AbortController>();
  /** Backups that are written or taken in, by job: one at a time, beside everything else. */
  readonly backups = new Map<string, AbortController>();
  readonly backupTurns = new Turns();
  /** Backups that are taken in, or wait for it. */
  mergesUnderWay = 0;
  pendingRecoveryKey: PendingRecoveryKey | null = null;
  /** What the page shows, in order: says which recordings are neighbours. */
  shownIds = new Uint32Array();

  /** What was heard of speech, on its way to the disk. */
  readonly speechNotes: SpeechNotes;
  readonly quietTurn: QuietTurn;
  /** Comes when the vault locks: what a job has waiting for the disk then isn't written any more. */
  readonly leaving = new AbortController();
  readonly #warmUp: SearchWarmUp;
  readonly #changed: ChangedSignal;
  readonly #stopFollowing: () => void;

  constructor(vault: UnlockedVault, emit: EmitEvent) {
    this.vault = vault;
    this.emit = emit;
    this.library = new Library(vault);
    this.history = new EditHistory(vault.history, lostHistoryPages(vault));
    this.questions = new ImportQuestions(vault, (asked) => emit('import-question', asked));
    this.speechNotes = new SpeechNotes(vault, this.turns);
    const isBusy = () => this.imports.size + this.backups.size > 0;
    const onKeyFileGone = () => emit('failed', { code: 'vault/key-file-gone', facts: {} });
    this.quietTurn = new QuietTurn({ vault, isBusy, onKeyFileGone }, vault.documents.place);
    this.#warmUp = new SearchWarmUp(this.library);
    this.#changed = new ChangedSignal((isGrowth) => emit('changed', { edition: this.library.edition, isGrowth }));
    let known = this.library.counts.total;
    let { documents } = vault;
    this.#stopFollowing = vault.onCommitted(({ put, removed, isMove }) => {
      this.quietTurn.wake();
      const before = documents;
      documents = vault.documents;
      // Where the user is isn't news to the page, which has just said so.
      const isPlaceAlone = put.length + removed.length === 0 && isSameButPlace(before, documents);
      if (isMove === true || isPlaceAlone) return;
      for (const id of removed) this.nearSounds.drop(id);
      this.#warmUp.start();
      const { total } = this.library.counts;
      this.#changed.raise(put.length > 0 && removed.length === 0 && total === known + put.length);
      known = total;
    });
    this.#warmUp.start();
    // A session that was cut short has left its turn to this one.
    this.quietTurn.wake();
  }

  /** The recording, or `vault/record-missing`: the page may ask for one that was just destroyed. */
  recording(id: RecordingId): Recording {
    const recording = this.library.recording(id);
    if (recording === undefined) throw new Failure('vault/record-missing');
    return recording;
  }

  /**
   * `vault/busy` while an archive or a backup comes in, or waits to. It compares with what is here and brings names, lines and
   * recordings: an act that destroys would wait for minutes, and some of what it destroyed would come back.
   */
  refuseWhileBringingIn(): void {
    if (this.imports.size + this.mergesUnderWay > 0) throw new Failure('vault/busy');
  }

  /**
   * `vault/busy` while a backup is taken in and one of the tags isn't among those that there shall be: recordings that come in with it
   * are on their way, and its number would be another tag's by then.
   */
  refuseTagLoss(next: readonly Tag[] | undefined): void {
    if (this.mergesUnderWay === 0 || next === undefined) return;
    const kept = new Set(next.map(({ id }) => id));
    if (this.vault.documents.tags.some(({ id }) => !kept.has(id))) throw new Failure('vault/busy');
  }

  /**
   * For an act that destroys recordings, or their sound and words: the pages that what can be undone has to write in the same
   * commit, and what memory has to let go of when the disk has it.
   */
  forgetting(ids: readonly RecordingId[]): { readonly pages: Pick<VaultChange, 'history'>; readonly done: () => void } {
    const next = this.history.without(ids);
    const done = () => {
      this.history.adopt(next);
      for (const id of ids) this.nearSounds.drop(id);
    };
    return { pages: this.history.pagesFor(next), done };
  }

  /** Ends what runs, keeps the place, drops every key. Also when the disk fails, nothing plain stays here. */
  async close(place: Place | null): Promise<void> {
    for (const running of [...this.imports.values(), ...this.backups.values()]) running.abort();
    const nothing = async () => undefined;
    this.quietTurn.close();
    this.speechNotes.close();
    this.leaving.abort();
    // What the user did is on its way and ends. Jobs don't: after a moment this worker is ended, however far it is, and the
    // turn comes before what they would still put in. What is in is whole.
    await this.turns.take(nothing);
    this.#stopFollowing();
    this.#warmUp.stop();
    this.#changed.close();
    this.library.close();
    this.history.clear();
    this.nearSounds.clear();
    this.shownIds = new Uint32Array();
    this.pendingRecoveryKey?.forget();
    this.pendingRecoveryKey = null;
    await this.vault.close(place);
    await this.importTurns.take(nothing);
    await this.backupTurns.take(nothing);
  }
}

const lostHistoryPages = ({ damage }: UnlockedVault): readonly number[] =>
  [...damage.pages.values()].filter(({ kind }) => kind === pageKinds.history).map(({ index }) => index);

function isSameButPlace(before: VaultDocuments, now: VaultDocuments): boolean {
  const { place: _then, ...others } = before;
  return before !== now && Object.entries(others).every(([name, document]) => now[name as keyof typeof others] === document);
}
