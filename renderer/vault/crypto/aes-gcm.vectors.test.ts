import { expect, it } from 'vitest';
import { aesGcmVectors, runSealing, runUnwrapping } from './testdata/aes-gcm-vectors.ts';

it('[V1.1] opens what Wycheproof calls valid and nothing that it calls invalid, and seals alike', async () => {
  expect(await runSealing()).toEqual({ ran: 48, wrong: [] });
  expect(aesGcmVectors.filter(({ isValid }) => !isValid)).toHaveLength(27);
});

it('[V5.1] unwraps a key where Wycheproof seals as many bytes, and none where it changed a bit', async () => {
  expect(await runUnwrapping()).toEqual({ ran: 30, wrong: [] });
});
