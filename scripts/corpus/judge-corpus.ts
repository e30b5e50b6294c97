/** Holds every case against what must become of it, and every outcome against the catalogue. Node only. */
import { catalogue } from '../../shared/catalogue/catalogue.ts';
import type { HostileCase } from './hostile-case.ts';
import { outcomeText, type Reader, sentenceIds } from './run-case.ts';

export interface Verdict {
  readonly hostile: HostileCase;
  readonly found: string;
  readonly sentences: readonly string[];
  /** Empty: as it must be. */
  readonly faults: readonly string[];
  readonly tookMs: number;
}

export async function judgeCase(hostile: HostileCase, reader: Reader): Promise<Verdict> {
  const began = performance.now();
  const sentences = sentenceIds(hostile.expect);
  const faults = sentences.flatMap(faultsOfSentence);
  let found: string;
  try {
    found = outcomeText(await reader(hostile));
  } catch (thrown) {
    found = `threw ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)}`;
  }
  const expected = outcomeText(hostile.expect);
  if (found !== expected) faults.push(`${hostile.id}: ${found} instead of ${expected}`);
  return { hostile, found, sentences, faults, tookMs: performance.now() - began };
}

/** Every outcome is said in both languages, and not by the same words. */
function faultsOfSentence(id: string): readonly string[] {
  const message = (catalogue as Readonly<Record<string, { readonly en: string; readonly de: string } | undefined>>)[id];
  if (message === undefined) return [`no sentence ${id}`];
  return message.en.trim() === '' || message.de.trim() === '' || message.en === message.de
    ? [`${id} isn't said in both languages`]
    : [];
}
