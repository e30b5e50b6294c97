/** Branded ids: a number or string that the compiler won't let stand in for another kind of id. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Ordinal of a recording in its vault, counted from 0, never used twice (also not after a shred). Says nothing about its content. */
export type RecordingId = Brand<number, 'RecordingId'>;
/** Ordinal of an import in its vault. */
export type ArchiveId = Brand<number, 'ArchiveId'>;
/** Ordinal of a tag in its vault. */
export type TagId = Brand<number, 'TagId'>;
/** Number of a saved view in its vault. */
export type ViewId = Brand<number, 'ViewId'>;
/** 128 random bits as hex: primary key of a segment row. */
export type SegmentId = Brand<string, 'SegmentId'>;
/** What main gave out for a file that the user picked or dropped; 128 random bits as hex. The path stays in main. */
export type SourceId = Brand<string, 'SourceId'>;
/** What main gave out for a file that is to be written; 128 random bits as hex. The path stays in main. */
export type SinkId = Brand<string, 'SinkId'>;

export const recordingId = (n: number): RecordingId => n as RecordingId;
export const archiveId = (n: number): ArchiveId => n as ArchiveId;
export const tagId = (n: number): TagId => n as TagId;
export const viewId = (n: number): ViewId => n as ViewId;
export const segmentId = (hex: string): SegmentId => hex as SegmentId;
export const sourceId = (hex: string): SourceId => hex as SourceId;
export const sinkId = (hex: string): SinkId => hex as SinkId;
