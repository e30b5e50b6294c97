/** Age headers right here, with a passphrase stretched as little as the format allows: unit tests have no web workers and no second. */
import { makeAgeHeader, openAgeHeader } from '../../crypto/age-header.ts';
import type { AgeHeaders } from '../../crypto/derive-age-header.ts';

export const quickHeaders: AgeHeaders = {
  make: (to) => makeAgeHeader(to, 10),
  open: openAgeHeader,
};
