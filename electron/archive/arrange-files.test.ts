import { describe, expect, it } from 'vitest';
import { arrangeFiles } from './arrange-files.ts';
import type { SourceFile } from './source-file.ts';

const file = (name: string): SourceFile => ({ path: `/x/${name}`, name, sizeBytes: 1, modifiedMs: 0, isListed: false });
const arranged = (...names: string[]) =>
  arrangeFiles(names.map(file)).map(({ kind, files }) => [kind, ...files.map(({ name }) => name)]);

describe('arrangeFiles', () => {
  it('makes a source of each archive that is picked with others', () => {
    expect(arranged('b.zip', 'a.zip')).toEqual([
      ['file', 'b.zip'],
      ['file', 'a.zip'],
    ]);
  });

  it('makes one source of the parts of a set, in their order', () => {
    expect(arranged('a.zip', 'x.zip', 'a.z02', 'a.z01')).toEqual([
      ['parts', 'a.z01', 'a.z02', 'a.zip'],
      ['file', 'x.zip'],
    ]);
  });

  it('makes one source of loose sound files and of what came with them', () => {
    expect(arranged('1.opus', 'old.zip', '_chat.txt', '2.opus')).toEqual([
      ['files', '1.opus', '_chat.txt', '2.opus'],
      ['file', 'old.zip'],
    ]);
  });

  it('leaves a single sound file, and files without any sound among them, alone', () => {
    expect(arranged('1.wav')).toEqual([['file', '1.wav']]);
    expect(arranged('a.pdf', 'b.pdf')).toEqual([
      ['file', 'a.pdf'],
      ['file', 'b.pdf'],
    ]);
  });

  it('tells loose files of the same name apart', () => {
    expect(arranged('1.wav', '1.wav', '2.wav')).toEqual([['files', '1.wav', '2/1.wav', '2.wav']]);
  });
});
