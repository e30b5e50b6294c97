/**
 * Reads the fuses back out of the finished executable and holds them against what was decided. Written down a second
 * time on purpose: a change of electron-builder.yml alone doesn't pass.
 */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const decided = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/**
 * @param {string} executablePath
 * @returns {Promise<readonly string[]>} a line for each fuse that is not as decided
 */
export async function findWrongFuses(executablePath) {
  const wire = /** @type {Readonly<Record<number, FuseState>>} */ (await getCurrentFuseWire(executablePath));
  return [...decided]
    .filter(([fuse, isOn]) => wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, isOn]) => `${FuseV1Options[fuse]} should be ${isOn ? 'on' : 'off'}`);
}
