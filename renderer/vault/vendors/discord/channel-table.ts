/** Older packages: a channel's messages as a table, `ID,Timestamp,Contents,Attachments`. Pure. */
import Papa from 'papaparse';
import type { ListedEntry } from '../adapter.ts';
import { mostMessages, type SoundMessage } from '../reading/sound-message.ts';
import { soundsLinked } from './sounds-linked.ts';

export function messagesOfTable(source: ListedEntry, text: string, channel: string | null): readonly SoundMessage[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const column = (name: string): number => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const [time, contents, links] = [column('timestamp'), column('contents'), column('attachments')];
  const found: SoundMessage[] = [];
  rows.forEach((cells, at) => {
    if (found.length >= mostMessages || links < 0 || !cells[links]) return;
    const one = { source, place: at + 1, channel, time: cells[time], text: cells[contents], links: cells[links] };
    found.push(...soundsLinked(one));
  });
  return found;
}
