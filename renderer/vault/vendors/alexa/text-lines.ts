/** Plain text with transcripts: `clip.wav: the words` a line, or lines that name nothing and are kept as they are. Pure. */
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf } from '../reading/file-names.ts';
import { plainPath, type SoundIndex } from './sound-index.ts';
import type { VoiceRecord } from './voice-record.ts';
import { whatWasSaid } from './what-was-said.ts';

interface TextRecords {
  readonly records: readonly VoiceRecord[];
  readonly lines: readonly { readonly place: number; readonly text: string }[];
  readonly isBroken: false;
}

const mostLineLength = 4000;

export function recordsOfText(source: ListedEntry, text: string, index: SoundIndex): TextRecords {
  const records: VoiceRecord[] = [];
  const lines: { place: number; text: string }[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const words = line.trim();
    if (!/[\p{L}\p{N}]/u.test(words) || words.length > mostLineLength) return;
    const [, file, rest] = /^"?(\S[^:;|\t"]{0,300}\.\w{2,5})"?\s*[:;|\t –-]\s*(\S.*)$/.exec(words) ?? [];
    if (file === undefined || rest === undefined || !index.isNamed(baseNameOf(plainPath(file)))) {
      lines.push({ place: at + 1, text: words });
      return;
    }
    records.push({
      source,
      place: at + 1,
      files: [plainPath(file)],
      tokens: [],
      time: null,
      device: null,
      person: null,
      reply: null,
      isOfSound: false,
      ...whatWasSaid(rest, false),
    });
  });
  return { records, lines, isBroken: false };
}
