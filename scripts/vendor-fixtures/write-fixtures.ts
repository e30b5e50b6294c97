/** Writes one vendor's fixtures anew: what no script makes any more doesn't stay. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Fixtures = Readonly<Record<string, string | Uint8Array>>;

const vendorsDir = fileURLToPath(new URL('../../renderer/vault/vendors/', import.meta.url));

export function writeFixtures(vendor: string, accept: Fixtures, reject: Fixtures, sounds: readonly string[]): void {
  for (const [verdict, fixtures] of Object.entries({ accept, reject })) {
    const dir = `${vendorsDir}${vendor}/testdata/${verdict}/`;
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    for (const [name, content] of Object.entries(fixtures)) writeFileSync(dir + name, content);
  }
  // The sounds that lie around each fixture.
  writeFileSync(`${vendorsDir}${vendor}/testdata/sounds.txt`, `${sounds.join('\n')}\n`);
}
