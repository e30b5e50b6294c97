/** A ZIP made by yazl: what honest writers make. For tests alone. */
import { ZipFile } from 'yazl';
import type { Bytes } from '../../../../shared/bytes.ts';

export interface HonestFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly isStored?: boolean;
}

export async function yazlArchive(files: readonly HonestFile[], forceZip64Format = false): Promise<Bytes> {
  const zip = new ZipFile();
  for (const { name, data, isStored } of files) {
    zip.addBuffer(Buffer.from(data), name, { compress: isStored !== true, mtime: new Date(2024, 0, 1), mode: 0o100644, forceZip64Format });
  }
  zip.end({ forceZip64Format, comment: '' });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
