/**
 * Puts what was sealed into the vault, in commits that grow: the first few recordings at once, so that they can be played, later
 * ones by the hundred. Segment, recordings and keys of a window are in one commit, so each stands for itself. Vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { SealedSegment, UnlockedVault, VaultChange } from '../unlocked-vault.ts';
import { weighBlob } from '../archive/weigh-blob.ts';

const firstCommits = [2, 8, 32, 128];
const recordingsPerCommit = 256;
const bytesPerCommit = 16 * 1024 * 1024;
/**
 * Commits that may be under way while sealing goes on: the disk isn't waited for, and doesn't fall behind unnoticed. Long recordings
 * wait for it sooner, for they lie in memory until then.
 */
const commitsWaiting = 2;
const bytesWaiting = 24 * 1024 * 1024;

/** One sealed window, complete with what was found out about its recordings. */
export interface ReadyWindow {
  readonly segment: SealedSegment;
  readonly recordings: readonly Recording[];
  readonly keys: ReadonlyMap<RecordingId, Bytes>;
  /** Bytes of the archive that it came from. */
  readonly archiveBytes: number;
}

export class ImportCommits {
  readonly #vault: UnlockedVault;
  readonly #openWith: () => VaultChange;
  readonly #onCommitted: (windows: readonly ReadyWindow[]) => void;
  readonly #unless: AbortSignal | undefined;
  #gathered: ReadyWindow[] = [];
  #underWay: { readonly done: Promise<void>; readonly bytes: number }[] = [];
  #commits = 0;

  /** `openWith`: what the first commit brings besides recordings. `unless`: it was stopped, or the vault
   * locks; no further commit begins. */
  constructor(
    vault: UnlockedVault,
    openWith: () => VaultChange,
    onCommitted: (windows: readonly ReadyWindow[]) => void,
    unless?: AbortSignal,
  ) {
    this.#vault = vault;
    this.#openWith = openWith;
    this.#onCommitted = onCommitted;
    this.#unless = unless;
  }

  /** Resolves when more may come; rejects when a commit has failed. */
  async add(window: ReadyWindow): Promise<void> {
    this.#gathered.push(window);
    const count = this.#gathered.reduce((sum, { recordings }) => sum + recordings.length, 0);
    const bytes = bytesOf(this.#gathered);
    if (count >= (firstCommits[this.#commits] ?? recordingsPerCommit) || bytes >= bytesPerCommit) await this.#commit({});
  }

  /** Commits what is gathered: whoever pauses or looks finds it in the vault. */
  async flush(): Promise<void> {
    if (this.#gathered.length > 0) await this.#commit({});
  }

  /** Commits what is gathered together with `last`, and waits until the disk has all. */
  async finish(last: VaultChange): Promise<void> {
    await this.#allDone();
    await this.#commit(last);
    await this.#allDone();
  }

  /** It was stopped: what nobody has begun to write is dropped. Resolves when the disk has the rest, or has refused it. */
  async abandon(): Promise<void> {
    const underWay = this.#underWay;
    this.drop();
    await Promise.allSettled(underWay.map(({ done }) => done));
  }

  /** Takes out what was gathered and not yet committed: for when commits don't go through. */
  drop(): void {
    this.#gathered = [];
    this.#underWay = [];
  }

  async #commit(more: VaultChange): Promise<void> {
    const windows = this.#gathered;
    this.#gathered = [];
    const isFirst = this.#commits++ === 0;
    const change = { ...(isFirst && this.#openWith()), ...joined(windows), ...more };
    const committing = this.#vault.commit(change, this.#unless).then(() => {
      this.#underWay = this.#underWay.filter(({ done }) => done !== committing);
      this.#onCommitted(windows);
      for (const { segment } of windows) weighBlob(segment.blob.size);
    });
    committing.catch(() => undefined);
    this.#underWay.push({ done: committing, bytes: bytesOf(windows) });
    // The first one brings the archive's own row, which all others refer to.
    if (isFirst) await committing;
    else while (this.#isBehind()) await this.#underWay[0]?.done;
  }

  #isBehind(): boolean {
    const bytes = this.#underWay.reduce((sum, one) => sum + one.bytes, 0);
    return this.#underWay.length > commitsWaiting || (this.#underWay.length > 0 && bytes > bytesWaiting);
  }

  async #allDone(): Promise<void> {
    await Promise.all(this.#underWay.map(({ done }) => done));
  }
}

const bytesOf = (windows: readonly ReadyWindow[]): number => windows.reduce((sum, { segment }) => sum + segment.blob.size, 0);

function joined(windows: readonly ReadyWindow[]): VaultChange {
  if (windows.length === 0) return {};
  return {
    segments: windows.map(({ segment }) => segment),
    recordings: windows.flatMap(({ recordings }) => recordings),
    keys: new Map(windows.flatMap(({ keys }) => [...keys])),
  };
}
