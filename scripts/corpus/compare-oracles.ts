/** Holds what we make of a case against what other readers make of the same bytes. */
import type { HostileCase, Outcome } from './hostile-case.ts';
import { outcomeText } from './run-case.ts';
import { askTarStream, askYauzl, askZipJs, type OracleVerdict } from './oracles.ts';

export const oracleNames = ['yauzl', 'zip.js', 'tar-stream'] as const;
export type OracleName = (typeof oracleNames)[number];

export interface Comparison {
  readonly id: string;
  /** What becomes of it here, as the report says it. */
  readonly outcome: string;
  readonly ours: OracleVerdict;
  readonly theirs: Readonly<Partial<Record<OracleName, OracleVerdict>>>;
  /** Those that say something else than we. */
  readonly against: readonly OracleName[];
}

/** In the words of oracles.ts. What is kept although something is wrong with it was read; so was what turned out to be no sound. */
export function asVerdict(outcome: Outcome): OracleVerdict {
  if (outcome.kind === 'refused') return outcome.code === 'archive/no-audio' ? 'finds no sound' : 'refuses';
  const counted = (reasons: readonly string[]) =>
    Object.entries(outcome.reasons).reduce((sum, [reason, count]) => sum + (reasons.includes(reason) ? count : 0), 0);
  const read = outcome.recordings + counted(['duplicate', 'not-a-recording', 'web-page-not-sound', 'nested-archive']);
  const keptReasons = counted(['unplayable', 'sound-truncated']);
  const all = outcome.recordings + Object.values(outcome.reasons).reduce((sum, count) => sum + count, 0) - keptReasons;
  return read === all ? `reads ${all}` : `reads ${read} of ${all}`;
}

export async function compare({ id, files, expect, oracles }: HostileCase): Promise<Comparison> {
  const file = files()[0];
  const bytes = oracles === 'none' || file === undefined ? null : file.read(0, file.sizeBytes);
  const theirs: Partial<Record<OracleName, OracleVerdict>> = {};
  if (bytes !== null && oracles === 'zip') {
    theirs.yauzl = await askYauzl(bytes);
    theirs['zip.js'] = await askZipJs(bytes);
  }
  if (bytes !== null && oracles === 'tar') theirs['tar-stream'] = await askTarStream(bytes);
  const ours = asVerdict(expect);
  return {
    id,
    outcome: outcomeText(expect),
    ours,
    theirs,
    against: oracleNames.filter((name) => (theirs[name] ?? ours) !== ours),
  };
}
