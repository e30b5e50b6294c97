/** Gathers, while an import runs, what its format report is made of: first bytes of texts, kinds of sounds, who read what. Vault worker. */
import type { FailureCode } from '../../../shared/failure.ts';
import { type FormatNotes, formatReport } from './format-report.ts';
import { foldName } from './fold-name.ts';

interface NotedEntry {
  readonly index: number;
  readonly name: string;
}

/** One of each pattern of names; of its bytes no more than the report looks at. */
const mostTexts = 40;
const bytesOfText = 64 << 10;

export class NotedFormat {
  vendors: FormatNotes['vendors'] = [];
  readonly #kinds = new Map<number, string>();
  readonly #texts = new Map<number, Uint8Array>();
  readonly #patterns = new Set<string>();

  sound({ index }: NotedEntry, format: string, codec: string): void {
    this.#kinds.set(index, `${format} ${codec}`);
  }

  text(entry: NotedEntry, bytes: Uint8Array): void {
    if (this.#texts.size >= mostTexts) return;
    const pattern = foldName(entry.name);
    if (this.#patterns.has(pattern)) return;
    this.#patterns.add(pattern);
    this.#texts.set(entry.index, bytes.slice(0, bytesOfText));
  }

  /** `reasons`: what became of entries that aren't simply in. */
  report(
    about: Pick<FormatNotes, 'entries' | 'archiveBytes'>,
    reasons: Iterable<{ readonly index: number; readonly reason: string }>,
    refusedAs: FailureCode | null,
  ): string {
    const kinds = new Map(this.#kinds);
    for (const { index, reason } of reasons) kinds.set(index, [kinds.get(index), reason].filter(Boolean).join(', '));
    return formatReport({ ...about, vendors: this.vendors, kinds, texts: this.#texts, refusedAs });
  }
}

/** The pieces as they come; the first is noted. */
export async function* notingFirst(
  pieces: AsyncIterable<Uint8Array>,
  note: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) note(piece);
    isFirst = false;
    yield piece;
  }
}
