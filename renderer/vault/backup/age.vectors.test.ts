import { expect, it } from 'vitest';
import { makeAgeHeader, openAgeHeader } from '../crypto/age-header.ts';
import { ageVectors, runAge } from './testdata/age-vectors.ts';

it('[B1.1] [B1.4] opens what the age project calls good, no more, and lets nothing out behind a damage', {
  timeout: 60_000,
}, async () => {
  expect(await runAge({ make: makeAgeHeader, open: openAgeHeader })).toEqual({ ran: 110, wrong: [] });
  expect(ageVectors).toHaveLength(143);
});
