/**
 * `npm run corpus [-- words | --write]`: every hostile case through the app's own reader and importer, as a table; with words, those
 * whose id has one of them. Ends with PASS or FAIL. With --write the tables of docs/hostile-archives.md are made anew instead.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { families } from './cases/all-cases.ts';
import { oracleTable, withTable } from './oracle-table.ts';
import { judgeCase } from './judge-corpus.ts';
import { ours } from './run-case.ts';

export async function runCorpus(words: readonly string[]): Promise<boolean> {
  let count = 0;
  let failed = 0;
  for (const { title, cases } of families) {
    const wanted = cases.filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
    if (wanted.length === 0) continue;
    console.log(`\n${title}`);
    for (const hostile of wanted) {
      const { found, faults, tookMs } = await judgeCase(hostile, ours);
      count++;
      if (faults.length > 0) failed++;
      console.log(
        `${faults.length === 0 ? '  ok  ' : '  FAIL'} ${hostile.id.padEnd(36)} ${found.padEnd(34)} ${tookMs.toFixed(0).padStart(5)} ms  ${hostile.what}`,
      );
      for (const fault of faults) console.log(`         ${fault}`);
    }
  }
  console.log(`\n${failed === 0 && count > 0 ? 'PASS' : 'FAIL'} corpus: ${count} cases, ${failed} of them not as they must be`);
  return failed === 0 && count > 0;
}

export async function writeTables(rootDir: string): Promise<void> {
  const path = `${rootDir}/docs/hostile-archives.md`;
  await writeFile(path, withTable(await readFile(path, 'utf8'), await oracleTable()));
}
