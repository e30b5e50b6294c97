import { describe, expect, it } from 'vitest';
import { backupKeyOf, readRecipients } from './recipients.ts';

const one = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

describe('readRecipients', () => {
  it('takes one a line and leaves out comments and empty lines', () => {
    expect(readRecipients(`# me\n\n ${one}\n${one}\r\n`)).toEqual({ keys: [one, one], wrongLine: null });
  });
  it('names the first line that is none', () => {
    expect(readRecipients(`${one}\nssh-ed25519 AAAA\nage1`)).toEqual({ keys: [one], wrongLine: 2 });
  });
});

describe('backupKeyOf', () => {
  it('knows an identity, however it was pasted, and takes all else as it is', () => {
    expect(backupKeyOf(' age-secret-key-1abc \n')).toEqual({ identity: 'AGE-SECRET-KEY-1ABC' });
    expect(backupKeyOf(' nine lamps ')).toEqual({ passphrase: ' nine lamps ' });
  });
});
