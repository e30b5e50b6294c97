import { expect, it } from 'vitest';
import { runHkdf, runSlots, runWords } from './testdata/recovery-key-vectors.ts';

it('[V4.5] makes the words that BIP-39 publishes, and reads them back', async () => {
  expect(await runWords()).toEqual({ ran: 8, wrong: [] });
});

it('[V4.5] derives what RFC 5869 and Wycheproof derive', async () => {
  expect(await runHkdf()).toEqual({ ran: 84, wrong: [] });
});

it('[V4.5] opens a slot whose key was made by HMAC alone, of its own kind only', async () => {
  expect(await runSlots()).toEqual({ ran: 16, wrong: [] });
});
