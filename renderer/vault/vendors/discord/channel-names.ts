/** What the channels are called, from `index.json`: `{"123…": "Direct Message with pat#0"}`. Vault worker. */
import type { AdapterInput, ImportIssue, ListedEntry } from '../adapter.ts';
import { folderOf } from '../reading/file-names.ts';
import type { JsonReader } from '../reading/json-walk.ts';
import { walkJson } from '../reading/read-json.ts';
import { words } from '../reading/sound-message.ts';

export interface ChannelNames {
  /** Of the channel whose messages these are; null where none is told. */
  readonly of: (messages: ListedEntry) => string | null;
  readonly issues: readonly ImportIssue[];
}

const mostChannels = 100_000;

export async function namesOfChannels(indexes: readonly ListedEntry[], input: AdapterInput): Promise<ChannelNames> {
  const names = new Map<string, string>();
  const issues: ImportIssue[] = [];
  const readerOf = ({ name }: ListedEntry): JsonReader => ({
    wish: (path) => (path.length === 0 ? 'enter' : path.length === 1 ? 'take' : 'pass'),
    take: ([id], value) => {
      const found = typeof value === 'string' ? words(value) : null;
      if (found !== null && names.size < mostChannels) names.set(`${folderOf(name)}${digitsOf(id ?? '')}`, found);
    },
    broken: () => undefined,
  });
  for await (const { entry, damage } of walkJson(indexes, input, readerOf)) {
    issues.push({ kind: 'issue', entry, reason: damage ?? 'read-for-transcripts' });
  }
  const of = ({ name }: ListedEntry): string | null => {
    const folder = folderOf(name).slice(0, -1);
    const above = folderOf(folder);
    return names.get(above + digitsOf(folder.slice(above.length))) ?? null;
  };
  return { of, issues };
}

const digitsOf = (name: string): string => name.replace(/^c/, '');
