/**
 * Two sealing helpers, or none: on one core, where workers can't start and in unit tests the same functions run right here.
 * Vault worker.
 */
import { sealLong } from './seal-long.ts';
import { sealWindow } from './seal-recordings.ts';
import type { Sealer } from './sealing.ts';
import { SealingHelper } from './sealing-helper.ts';

/** More don't help: unpacking and sealing already run on the platform's threads beside them. */
const helperCount = 2;
/** While a helper works on one window, the next one waits there already. */
const windowsPerHelper = 2;

export async function startSealer(): Promise<Sealer> {
  if (typeof Worker === 'undefined' || navigator.hardwareConcurrency < 2) return sealerRightHere();
  const helpers = Array.from({ length: helperCount }, (_, n) => new SealingHelper(`seal-${n + 1}`));
  try {
    await Promise.all(helpers.map((helper) => helper.ready));
  } catch {
    // Slower, but an import all the same.
    for (const helper of helpers) helper.end();
    return sealerRightHere();
  }
  const idlest = () => helpers.reduce((best, helper) => (helper.callsUnderWay < best.callsUnderWay ? helper : best));
  return {
    lanes: helperCount * windowsPerHelper,
    sealWindow: (window) => idlest().sealWindow(window),
    sealLong: (long, pieces) => idlest().sealLong(long, pieces),
    end: () => {
      for (const helper of helpers) helper.end();
    },
  };
}

export function sealerRightHere(): Sealer {
  return { lanes: 1, sealWindow, sealLong, end: () => undefined };
}
