/**
 * What a person does to recordings: verdicts, tags, notes, undo. Page. The change is shown at once and sent to the vault;
 * when the vault refuses, the rows come back as they are there and the failure goes to the caller.
 */
import type { RecordingId } from '../../shared/model/id.ts';
import type { Verdict } from '../../shared/model/recording.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { RecordingChange, RecordingRowView, TurnedBack } from '../../shared/seams/vault-protocol.ts';
import type { Library } from './library.ts';
import { positionOf } from './library-order.ts';
import { runChange } from './change-job.ts';
import { withIds } from './library-selection.ts';

export interface Changed {
  readonly changed: number;
  /** False: it was stopped on the way. */
  readonly isWhole: boolean;
  /** Of a change with a new tag: the tag of that name. */
  readonly newTag: Tag | null;
}

const mostAskedRows = 500;

export class LibraryEdits {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Resolves when the disk has it, with how many really changed, and whether it was stopped before the end. */
  async change(ids: readonly RecordingId[], change: RecordingChange, tags: readonly Tag[] = []): Promise<Changed> {
    this.#show(ids, change, tags);
    try {
      const done = await this.#library.track(runChange(this.#library.vault, ids, change));
      if (!done.isWhole) void this.#library.refresh();
      return done;
    } catch (thrown) {
      void this.#library.refresh();
      throw thrown;
    }
  }

  decide(ids: readonly RecordingId[], verdict: Verdict): Promise<Changed> {
    const { decidedHere } = this.#library.state;
    this.#library.store.setState({ decidedHere: withIds(decidedHere, ids, verdict !== 'undecided') });
    return this.change(ids, { verdict });
  }

  /** Puts the tag on all of them, or takes it off when all have it. Answers which it was. */
  async toggleTag(
    ids: readonly RecordingId[],
    tag: Tag,
  ): Promise<{ readonly which: 'added' | 'removed'; readonly done: Changed }> {
    const isOnAll = await this.#isOnAll(ids, tag);
    const change = isOnAll ? { removeTags: [tag.id] } : { addTags: [tag.id] };
    return { which: isOnAll ? 'removed' : 'added', done: await this.change(ids, change, [tag]) };
  }

  /** The tag of that name, made if there is none, on all of them. */
  async tagByName(ids: readonly RecordingId[], name: string): Promise<{ readonly tag: Tag | null; readonly done: Changed }> {
    const done = await this.change(ids, { newTag: name });
    if (done.newTag) this.#show(ids, { addTags: [done.newTag.id] }, [done.newTag]);
    return { tag: done.newTag, done };
  }

  /** Rows know it while there are few; of many the vault is asked. */
  async #isOnAll(ids: readonly RecordingId[], tag: Tag): Promise<boolean> {
    const rows = ids.length <= mostAskedRows ? ids.map((id) => this.#library.row(id)) : [undefined];
    if (rows.every((row) => row !== undefined)) return rows.every((row) => row.tags.some((one) => one.id === tag.id));
    await this.#library.settled();
    const { tags, total } = await this.#library.vault.call('tally', { ids });
    return tags.some((one) => one.tag.id === tag.id && one.count === total);
  }

  undo(): Promise<TurnedBack> {
    return this.#turnBack(this.#library.vault.call('undo', null));
  }

  redo(): Promise<TurnedBack> {
    return this.#turnBack(this.#library.vault.call('redo', null));
  }

  /** Until this step of the journal is the last one done. */
  goToStep(step: number): Promise<TurnedBack> {
    return this.#turnBack(this.#library.vault.call('goToStep', { step }));
  }

  /** Shows what changed back, and where, if it is one recording in this view. */
  async #turnBack(turning: Promise<TurnedBack>): Promise<TurnedBack> {
    const turned = await this.#library.track(turning);
    const { changed, ids } = turned;
    if (changed === 0) return turned;
    const { decidedHere, positions } = this.#library.state;
    this.#library.store.setState({ decidedHere: withIds(decidedHere, ids, false) });
    if (ids.some((id) => positionOf(positions, id) < 0)) await this.#library.refresh();
    const [only] = ids;
    if (ids.length === 1 && only !== undefined && positionOf(this.#library.state.positions, only) >= 0) {
      this.#library.setCurrent(only, 'refresh');
    }
    return turned;
  }

  #show(ids: readonly RecordingId[], change: RecordingChange, tags: readonly Tag[]): void {
    const patch = <Row extends RecordingRowView>(row: Row): Row => patched(row, change, tags);
    this.#library.rows.patch(ids, patch);
    const { detail } = this.#library.state;
    if (detail && ids.includes(detail.id)) {
      const { note = detail.note, stretches = detail.stretches, struckWords = detail.struckWords } = change;
      this.#library.store.setState({ detail: { ...patch(detail), note, stretches, struckWords } });
    }
    this.#library.touchRows();
  }
}

/** A row as it will be. Struck words of a row wait for the vault: it alone knows where the row's text ends. */
export function patched<Row extends RecordingRowView>(row: Row, change: RecordingChange, tags: readonly Tag[]): Row {
  const removed = change.removeTags ?? [];
  const kept = row.tags.filter((tag) => !removed.includes(tag.id));
  const added = tags.filter((tag) => change.addTags?.includes(tag.id) === true && !kept.some((one) => one.id === tag.id));
  return {
    ...row,
    verdict: change.verdict ?? row.verdict,
    person: change.person === undefined ? row.person : change.person,
    tags: removed.length + added.length === 0 ? row.tags : [...kept, ...added],
    hasPlannedStretches: change.stretches === undefined ? row.hasPlannedStretches : change.stretches.length > 0,
  };
}
