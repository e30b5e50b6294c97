import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const words = 'Käse,Öl,żółw';

describe('text of unknown encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 little endian with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16 big endian with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
  ])('is read when it is %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(words);
  });

  it('is read without a mark when the zero bytes give UTF-16 away', () => {
    expect(decodeText(Buffer.from('Timestamp,Words', 'utf16le'))).toBe('Timestamp,Words');
  });

  it('is taken for Windows-1252 when it is not UTF-8', () => {
    // Not 0x80 to 0x9f: Node takes those for Latin-1 (Chromium doesn't).
    expect(decodeText(new Uint8Array([0x4b, 0xe4, 0x73, 0x65]))).toBe('Käse');
  });
});
