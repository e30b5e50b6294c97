/** The part of docs/hostile-archives.md that is made by script: what the corpus holds, and where other readers say something else. */
import { families, type Family } from './cases/all-cases.ts';
import { type Comparison, compare, type OracleName, oracleNames } from './compare-oracles.ts';
import { reasonOf, reasons } from './disagreements.ts';

export const begin = '<!-- made by `npm run corpus -- --write` -->';
export const end = '<!-- end of what is made -->';

/** Rejects where a disagreement has no reason, or a reason no disagreement. */
export async function oracleTable(): Promise<string> {
  const asked = families.flatMap(({ cases }) => cases).filter(({ oracles }) => oracles !== 'none');
  const against: Comparison[] = [];
  for (const hostile of asked) {
    const found = await compare(hostile);
    if (found.against.length > 0) against.push(found);
  }
  const unexplained = against.filter(({ id }) => reasonOf(id) === undefined).map(({ id }) => id);
  const idle = reasons.filter((reason) => !against.some(({ id }) => reasonOf(id) === reason)).map(({ cases }) => String(cases));
  if (unexplained.length + idle.length > 0)
    throw new Error(`Without a reason: ${unexplained.join(', ')}; idle: ${idle.join(', ')}`);
  const agreed = asked.length - against.length;
  return [
    begin,
    '',
    ...familyTable(families),
    '',
    `Of ${asked.length} cases that other readers know the format of, ${agreed} come to the same there; these ${against.length} don’t:`,
    '',
    ...reasons.flatMap((reason) => [
      `**${reason.why}**`,
      '',
      '| case | here | yauzl | zip.js, strict | tar-stream |',
      '|---|---|---|---|---|',
      ...against.filter(({ id }) => reasonOf(id) === reason).map(row),
      '',
    ]),
    end,
  ].join('\n');
}

function familyTable(all: readonly Family[]): readonly string[] {
  const rows = all.map(({ title, cases }) => {
    const refused = cases.filter(({ expect }) => expect.kind === 'refused').length;
    return `| ${title} | ${cases.length} | ${refused} | ${cases.length - refused} |`;
  });
  return ['| family | cases | refused as a whole | taken in, or in part |', '|---|---|---|---|', ...rows];
}

const cell = ({ theirs, against }: Comparison, name: OracleName): string => {
  const verdict = theirs[name];
  if (verdict === undefined) return '';
  return against.includes(name) ? `**${verdict}**` : verdict;
};
const row = (found: Comparison): string =>
  `| ${found.id} | ${found.outcome} | ${oracleNames.map((name) => cell(found, name)).join(' | ')} |`;

/** `document` with a new table in the place of the old one. */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to === -1) throw new Error('docs/hostile-archives.md has no place for the table');
  return document.slice(0, from) + table + document.slice(to + end.length);
}
