/**
 * Runs the adapters beside the sealing: their drafts wait here for the sound they belong to, their lines and issues for the end.
 * Vault worker.
 */
import type { EntryReason, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { AdapterInput, ImportPlan, ListedEntry, RecordingDraft, UnlinkedText, VendorAdapter } from '../vendors/adapter.ts';
import { breathing } from './breathing.ts';

export type DraftedLine = Omit<UnlinkedLine, 'archiveId'>;

/** An adapter with what it reads. */
export interface DraftingShare {
  readonly adapter: VendorAdapter;
  readonly input: AdapterInput;
  readonly plan: ImportPlan;
}

export class ImportDrafts {
  readonly lines: DraftedLine[] = [];
  readonly issues: { readonly entry: ListedEntry; readonly reason: EntryReason }[] = [];
  /** Resolves when the adapter has said all, PDFs included; rejects with what it stumbled over. */
  readonly done: Promise<void>;
  readonly #drafts = new Map<number, RecordingDraft>();
  readonly #waiting = new Map<number, () => void>();
  #isDone = false;

  constructor(shares: readonly DraftingShare[], signal: AbortSignal) {
    const reading = Promise.all(shares.map((share) => this.#read(share, signal))).then(() => undefined);
    this.done = reading.finally(() => {
      this.#isDone = true;
      for (const resolve of this.#waiting.values()) resolve();
    });
    // Met by whoever awaits it at the end; until then it must not count as unhandled.
    this.done.catch(() => undefined);
  }

  /** The draft of an entry, taken out. Bare when the adapter had none for it. Rejects when the adapter failed. */
  async take(entry: ListedEntry): Promise<RecordingDraft> {
    if (!this.#drafts.has(entry.index) && !this.#isDone) {
      await new Promise<void>((resolve) => this.#waiting.set(entry.index, resolve));
    }
    if (!this.#drafts.has(entry.index)) await this.done;
    const draft = this.#drafts.get(entry.index) ?? bareDraft(entry);
    this.#drafts.delete(entry.index);
    return draft;
  }

  async #read({ adapter, input, plan }: DraftingShare, signal: AbortSignal): Promise<void> {
    const breathe = breathing(signal);
    for await (const part of adapter.read(input, plan)) {
      if (signal.aborted) return;
      // A hundred thousand drafts come in one go; between them a stop is heard.
      await breathe();
      if (part.kind === 'issue') this.issues.push(part);
      else if (part.kind === 'unlinked') this.lines.push(lineOf(part));
      else {
        this.#drafts.set(part.entry.index, part);
        this.#waiting.get(part.entry.index)?.();
        this.#waiting.delete(part.entry.index);
      }
    }
  }
}

function lineOf({ entry, place, text, time, person, missingSound }: UnlinkedText): DraftedLine {
  return {
    entryName: entry.name,
    place,
    text,
    ...(time !== undefined && { time }),
    ...(person !== undefined && { person }),
    ...(missingSound !== undefined && { missingSound }),
  };
}

function bareDraft(entry: ListedEntry): RecordingDraft {
  const unknown = { time: null, device: null, person: null, title: null, transcript: null, reply: null, linkedBy: null };
  return { kind: 'recording', entry, ...unknown, flags: [] };
}
