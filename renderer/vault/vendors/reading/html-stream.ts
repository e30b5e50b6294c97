/**
 * Reads a web page as a stream of tags and text, in pieces. Nothing is ever built from it but what the handler keeps: no
 * document, no script, no address is followed. Bounded in depth, because a page of a million open tags would otherwise cost
 * time without end. Vault worker; never throws on any bytes.
 */
import { Parser } from 'htmlparser2';
import { letOthersRun, pieceBytes } from './let-others-run.ts';

export interface HtmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Also for tags that are closed by others. */
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const deepest = 500;

/** False when the page nests too deep and was left there. */
export async function streamHtml(bytes: Uint8Array, handler: HtmlHandler): Promise<boolean> {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth <= deepest) handler.open(name, attributes);
    },
    onclosetag: (name) => {
      if (depth <= deepest) handler.close(name);
      depth -= 1;
    },
    ontext: (text) => {
      if (depth <= deepest) handler.text(text);
    },
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  const step = Math.min(pieceBytes, 64 << 10);
  for (let at = 0; at < bytes.byteLength; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
    if (depth > deepest) return false;
    if (at % pieceBytes === 0) await letOthersRun();
  }
  parser.end();
  return true;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
