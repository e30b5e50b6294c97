/** How much of a backup file is believed. Data, not code. Somebody may hand over a file that only looks like a backup. */
import { limits } from '../archive/limits.ts';

const mebibyte = 1024 * 1024;

export const backupLimits = {
  /** Two for each recording, and a few. */
  members: 2 * 1_000_000 + 1_000,
  recordings: 1_000_000,
  memberBytes: limits.entryBytes,
  /** The metadata of one recording: its words, its note. */
  recordingJsonBytes: 16 * mebibyte,
  /** Archives with every entry's report, tags, receipts, lines, hashes. */
  documentBytes: 256 * mebibyte,
  /** Of names of files, people, devices, tags, in UTF-16 units. */
  nameLength: limits.reportedNameLength,
  /** Of transcripts, notes, lines. */
  wordsLength: 4_000_000,
} as const;
