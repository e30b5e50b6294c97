/**
 * Whether what stands in a backup would be taken in again, by the schemas and limits of whoever takes it in (docs/backup-format.md
 * [B6.3]). Vault worker. A hash says that a member is what was written; this, that it is of any use.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import {
  archivesSchema,
  backupsSchema,
  headSchema,
  linesSchema,
  parseDocument,
  receiptsSchema,
  recordingSchema,
  tagsSchema,
  viewsSchema,
} from './backup-json.ts';
import { backupLimits } from './backup-limits.ts';
import { type DocumentName, kindOfMember } from './member-names.ts';

const schemas = { tags: tagsSchema, receipts: receiptsSchema, backups: backupsSchema, views: viewsSchema };

export class ContentCheck {
  readonly #archives = new Set<number>();

  /** How long a member may be that has to be looked into; null: it isn't looked into. */
  mostBytes(name: string): number | null {
    switch (kindOfMember(name)?.kind) {
      case 'head':
      case 'document':
      case 'lines':
        return backupLimits.documentBytes;
      case 'recording':
        return backupLimits.recordingJsonBytes;
      default:
        return null;
    }
  }

  /** `backup/not-restorable` when it wouldn't be taken in. */
  look(name: string, content: Bytes): void {
    const member = kindOfMember(name);
    if (member === null) return;
    switch (member.kind) {
      case 'head':
        return expectFits(parseDocument(headSchema, content) !== null, 'head');
      case 'document':
        return expectFits(this.#fits(member.document, content), member.document);
      case 'lines': {
        const lines = parseDocument(linesSchema, content);
        return expectFits(lines?.length === 0 || (lines !== null && this.#archives.has(member.number)), 'lines');
      }
      case 'recording': {
        const stored = parseDocument(recordingSchema, content);
        return expectFits(stored?.id === member.number && this.#archives.has(stored.archiveId), 'recording');
      }
      default:
    }
  }

  #fits(document: DocumentName, content: Bytes): boolean {
    if (document !== 'archives') return parseDocument(schemas[document], content) !== null;
    const archives = parseDocument(archivesSchema, content);
    for (const { id } of archives ?? []) this.#archives.add(id);
    return archives !== null;
  }
}

/** `part` is a word of ours. */
export function expectFits(fits: boolean, part: string): void {
  if (!fits) throw new Failure('backup/not-restorable', { part });
}
