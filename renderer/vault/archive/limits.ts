/**
 * How much of an archive is believed. Data, not code: docs/archive-safety.md says why each number is what it is.
 */
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const gibibyte = 1024 * mebibyte;

export const limits = {
  /** The largest archive known is about 90,000 recordings, each with a text of its own. */
  entries: 250_000,
  directoryBytes: 128 * mebibyte,
  nameLength: 1024,
  /** In a report. Longer than the longest that is accepted, which stands behind the names of its archive and its folder. */
  reportedNameLength: 4096,
  /** One recording; more than a day and a half of telephone sound. */
  entryBytes: 2 * gibibyte - 1,
  /** All that the directory says would be unpacked. */
  totalBytes: 256 * gibibyte,
  /** Speech packs 2:1, tables and pages 10:1 to 50:1, deflate at its very best 1032:1. */
  ratio: 200,
  /** Below these sizes a high ratio is digital silence or a blank page, and harmless. */
  ratioFromEntryBytes: 4 * mebibyte,
  ratioFromTotalBytes: 64 * mebibyte,
  /** A name or a list of facts that stands before a TAR's header. */
  tarExtensionBytes: 256 * kibibyte,
  /** Zeros at the end of a TAR: tapes were written in blocks of up to some MiB. */
  tarPaddingBytes: 16 * mebibyte,
  /** Archives within the archive that are opened; 50 GB of Takeout in parts of 1 GB are 50. */
  nestedArchives: 256,
  /** Texts of a stream that are kept while it is listed: going back to them would mean unpacking all before them again. */
  keptTextBytes: 96 * mebibyte,
  keptTextEntryBytes: 32 * mebibyte,
  /** A nested archive up to this size is unpacked into memory, and read there in any order; all together up to the second. */
  nestedInMemoryBytes: 32 * mebibyte,
  allNestedInMemoryBytes: 128 * mebibyte,
  /** How often a stream may be unpacked anew from its front because somebody goes back in it. */
  restarts: 64,
  /** A text that an adapter reads as a whole. */
  metadataBytes: 256 * mebibyte,
  /** A PDF that is read for its lines. */
  pdfBytes: 64 * mebibyte,
  /** Entries above this stream through in chunks; below, they are unpacked as a whole. */
  longEntryBytes: 4 * mebibyte,
} as const;
