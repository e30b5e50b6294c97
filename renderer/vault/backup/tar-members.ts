/**
 * The members of a tar stream, one after the other, nothing trusted: what isn't a plain file with a sound head, what is too many or
 * too large, what ends early is `backup/damaged`. Vault worker, pure. Names are compared, never used as paths.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { backupLimits } from './backup-limits.ts';
import { PieceReader } from './piece-reader.ts';
import { decodeTarHead, isTarEnd, tarBlockBytes, tarPaddingBytes } from './tar-format.ts';

export interface TarMember {
  readonly name: string;
  readonly sizeBytes: number;
  /** The whole content, a buffer of its own. Once, and not beside `pieces`. */
  whole(): Promise<Bytes>;
  /** The content as it comes; each piece a buffer of its own. */
  pieces(): AsyncGenerator<Bytes>;
}

/** What of a member isn't read is skipped when the next one is asked for. */
export async function* tarMembers(bytes: AsyncIterable<Bytes>): AsyncGenerator<TarMember> {
  const reader = new PieceReader(bytes);
  for (let count = 0; ; count++) {
    const block = await reader.take(tarBlockBytes);
    if (block === null) throw damaged('ended');
    if (isTarEnd(block)) return await expectEnd(reader);
    const head = decodeTarHead(block);
    if (head === null) throw damaged('head');
    if (count >= backupLimits.members || head.sizeBytes > backupLimits.memberBytes) throw damaged('limit');
    const start = reader.readBytes;
    const left = () => head.sizeBytes - (reader.readBytes - start);
    yield {
      ...head,
      async whole() {
        return (await reader.take(left())) ?? ended();
      },
      async *pieces() {
        while (left() > 0) yield ((await reader.next(Math.min(left(), mostPieceBytes))) ?? ended()).slice();
      },
    };
    if (!(await reader.skip(left() + tarPaddingBytes(head.sizeBytes)))) throw damaged('ended');
  }
}

const mostPieceBytes = 1024 * 1024;

/** Two empty blocks, and zeros for as long as somebody's tar likes. */
async function expectEnd(reader: PieceReader): Promise<void> {
  const second = await reader.take(tarBlockBytes);
  if (second === null || !isTarEnd(second)) throw damaged('end');
  for (let piece = await reader.next(mostPieceBytes); piece !== null; piece = await reader.next(mostPieceBytes)) {
    if (!isTarEnd(piece)) throw damaged('end');
  }
}

const damaged = (part: string): Failure => new Failure('backup/damaged', { part });

function ended(): never {
  throw damaged('ended');
}
