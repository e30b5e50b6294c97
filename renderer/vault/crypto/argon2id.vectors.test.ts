import { expect, it } from 'vitest';
import { argon2id } from './argon2id.ts';
import { runDerivation } from './testdata/argon2id-vectors.ts';

it('[V4.1] derives what libargon2 derives, which gives the tag of RFC 9106', { timeout: 60_000 }, async () => {
  expect(await runDerivation(argon2id)).toEqual({ ran: 22, wrong: [] });
});
