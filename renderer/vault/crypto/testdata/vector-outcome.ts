/** What a run of foreign test vectors gives. The same suites run in unit tests (Node) and in the app's own worker (e2e/specs). */
export interface VectorOutcome {
  readonly ran: number;
  /** One line for each that came out otherwise than its author says. */
  readonly wrong: readonly string[];
}

/** Runs one check for each row. A check says what is wrong, or null. */
export async function runVectors<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  check: (row: Row) => Promise<string | null>,
): Promise<VectorOutcome> {
  const wrong: string[] = [];
  for (const row of rows) {
    const problem = await check(row).catch((thrown: unknown) => `breaks off: ${String(thrown)}`);
    if (problem !== null) wrong.push(`${nameOf(row)}: ${problem}`);
  }
  return { ran: rows.length, wrong };
}
