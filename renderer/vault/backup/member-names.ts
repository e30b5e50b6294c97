/** The names of a backup's members (docs/backup-format.md [B4]). The only names that there are: made here, and known again here. Pure. */
import type { ArchiveId, RecordingId } from '../../../shared/model/id.ts';
import type { SoundFormat } from '../../../shared/model/recording.ts';

export const headName = 'overheard-backup.json';
export const hashesName = 'SHA256SUMS';
export const manifestName = 'manifest.json';

export const documentNames = {
  archives: 'archives.json',
  tags: 'tags.json',
  receipts: 'receipts.json',
  backups: 'backups.json',
  views: 'views.json',
} as const;
export type DocumentName = keyof typeof documentNames;

const digits = 7;
const numbered = (id: number): string => String(id).padStart(digits, '0');

export const linesName = (id: ArchiveId): string => `lines/${numbered(id)}.json`;
export const recordingName = (id: RecordingId): string => `recordings/${numbered(id)}/recording.json`;
export const soundName = (id: RecordingId, format: SoundFormat): string => `recordings/${numbered(id)}/${soundFileName(format)}`;
export const soundFileName = (format: SoundFormat): string => `sound.${extensions[format]}`;

const extensions: Readonly<Record<SoundFormat, string>> = {
  wav: 'wav',
  mp3: 'mp3',
  ogg: 'ogg',
  flac: 'flac',
  mp4: 'm4a',
  adts: 'aac',
  webm: 'webm',
  amr: 'amr',
  silk: 'silk',
  aiff: 'aiff',
  caf: 'caf',
  au: 'au',
  wma: 'wma',
};

export type MemberKind =
  | { readonly kind: 'head' | 'hashes' | 'manifest' }
  | { readonly kind: 'document'; readonly document: DocumentName }
  | { readonly kind: 'lines' | 'recording' | 'sound'; readonly number: number };

/** null: a name that a later version may have; its member is hashed and left alone. */
export function kindOfMember(name: string): MemberKind | null {
  if (name === headName) return { kind: 'head' };
  if (name === hashesName) return { kind: 'hashes' };
  if (name === manifestName) return { kind: 'manifest' };
  for (const document of Object.keys(documentNames) as DocumentName[])
    if (documentNames[document] === name) return { kind: 'document', document };
  const parts = /^(?:lines\/(\d{7,10})\.json|recordings\/(\d{7,10})\/(recording\.json|sound\.[a-z0-9]{2,4}))$/.exec(name);
  if (parts === null) return null;
  const [, ofLines, ofRecording, file] = parts;
  if (ofLines !== undefined) return { kind: 'lines', number: Number(ofLines) };
  return { kind: file === 'recording.json' ? 'recording' : 'sound', number: Number(ofRecording) };
}
