/**
 * Any archive or folder with sound in it that no other adapter knows (generic/README.md). Every entry that isn't plainly
 * something else is offered; its bytes decide. A file's name is never taken for what was said.
 */
import type { VendorAdapter } from '../adapter.ts';
import { planGeneric } from '../reading/plan-generic.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';

export const generic: VendorAdapter = {
  vendor: 'generic',
  recognise: async () => ({ score: 1, because: [], roots: [''] }),
  plan: planGeneric,
  read: readAsGeneric,
};
