/** Numbers of the vault's format that stand in docs/vault-format.md are those that the app goes by. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { appOrigin } from '../electron/app-scheme/app-scheme.ts';
import { copiedAtOnceBytes, liveShareToKeep } from '../renderer/vault/compact-segments.ts';
import { fewestZerosInUse, mostChangedBlocks, mostStrayBytes, namedBytes } from '../renderer/vault/crypto/mend-block.ts';
import { peakPairs } from '../renderer/vault/audio/peaks.ts';
import { mostEarlierSessions, mostEdits, mostLines, mostOnPage, mostSteps } from '../renderer/vault/library/history-state.ts';
import { mostRemembered } from '../renderer/vault/library/import-questions.ts';
import { quietMs } from '../renderer/vault/library/quiet-turn.ts';
import { keysPerPage } from '../renderer/vault/pages/page-kinds.ts';
import { vaultDatabaseName } from '../renderer/vault/store/vault-database.ts';
import { burntWordsMark } from '../shared/model/recording.ts';
import { keyFileBlockBytes, keyFileBlocks, keyFileBytes } from '../shared/seams/key-file-frames.ts';
import { mostViewNameLength, mostViews } from '../shared/seams/vault-protocol.ts';

const format = readFileSync(fileURLToPath(new URL('../docs/vault-format.md', import.meta.url)), 'utf8').replaceAll(/\s+/g, ' ');
const n = (value: number): string => value.toLocaleString('en-US');

/** From the beginning of a rule or a row to the next. */
function textOf(start: string): string {
  const at = format.indexOf(start);
  const behind = format.slice(at + start.length);
  return at === -1 ? '' : behind.slice(0, behind.search(/ - \[V\d|## \[V\d| \| \d+ [a-z]/));
}

it.each([
  ['A vault is two things', `a **key file** of ${n(keyFileBytes)} bytes, \`vault.keys\``],
  ['## [V3] Key file', `Eleven blocks of ${n(keyFileBlockBytes)} bytes`],
  ['- [V6.4]', `${n(peakPairs)} pairs of signed bytes`],
  ['| 1 recording keys', `${keysPerPage} × 32 bytes`],
  ['| 11 answers', `At most ${mostRemembered},`],
  ['| 12 views', `At most ${mostViews}, names of up to ${mostViewNameLength} characters`],
  ['- [V10.3]', `left alone for ${{ 10_000: 'ten' }[quietMs]} seconds`],
  ['- [V10.7]', `less than ${{ 0.5: 'half' }[liveShareToKeep]} of a segment's bytes live`],
  ['- [V10.7]', `up to ${copiedAtOnceBytes / 2 ** 20} MiB`],
  ['- [V11.1]', `IndexedDB database \`${vaultDatabaseName}\` of the page's origin, \`${appOrigin}\``],
  ['- [V12.2]', `searched for in bytes \`[0, ${namedBytes})\``],
  ['- [V12.2]', `more than ${mostStrayBytes} in \`[${namedBytes}, ${keyFileBlockBytes - 32})\` that aren't zero`],
  ['- [V12.2]', `fewer than ${n(fewestZerosInUse)} are zero`],
  ['- [V12.2]', `More than ${{ 3: 'three' }[mostChangedBlocks]} changed blocks`],
  ['- [V12.4]', `the next multiple of ${keysPerPage} above it`],
  ['- [V14.1]', `of the last ${mostEarlierSessions} sessions`],
  ['- [V14.2]', `up to ${mostOnPage.steps} each that change up to ${n(mostOnPage.edits)} recordings' parts`],
  ['- [V14.2]', `${mostSteps} steps that can be turned, ${mostLines} in all`],
  ['- [V14.2]', `${n(mostEdits)} changed parts of recordings`],
])('docs/vault-format.md, %s: %s', (start, words) => {
  expect(textOf(start)).toContain(words);
});

it('says how many blocks there are, and what stands for burnt words', () => {
  expect(keyFileBlocks).toBe(11);
  expect(burntWordsMark).toBe('\u2588'.repeat(4));
  expect(format).toContain('four times U+2588');
});
