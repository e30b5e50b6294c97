/**
 * `npm run prove -- network | at-rest | shred | crash | tamper`: proofs that anyone can run. Each ends with one line, `PASS …` or
 * `FAIL …` with its figures, and exits to match. Every proof runs a control first that must be caught: a proof whose
 * control passes unnoticed has failed.
 */
import { proveAtRest } from './at-rest.ts';
import { proveCrash } from './crash.ts';
import { proveNetwork } from './network.ts';
import { proveShred } from './shred.ts';
import { proveTamper } from './tamper.ts';

export interface Verdict {
  readonly isProven: boolean;
  /** Figures, for the last line. */
  readonly figures: string;
}

const proofs: Readonly<Record<string, (args: readonly string[]) => Promise<Verdict>>> = {
  network: proveNetwork,
  'at-rest': proveAtRest,
  shred: proveShred,
  crash: proveCrash,
  tamper: proveTamper,
};

const [name = '', ...args] = process.argv.slice(2);
const proof = proofs[name];
if (proof === undefined) {
  console.error(`Which proof? npm run prove -- ${Object.keys(proofs).join(' | ')}`);
  process.exit(2);
}
try {
  const { isProven, figures } = await proof(args);
  console.log(`${isProven ? 'PASS' : 'FAIL'} ${name}: ${figures}`);
  process.exitCode = isProven ? 0 : 1;
} catch (error) {
  console.error(error);
  console.log(`FAIL ${name}: it did not run to its end`);
  process.exitCode = 1;
}
