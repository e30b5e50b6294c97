/** Roles and columns as the screen holds them: every column with its role, and what the first recordings would be. Pure. */
import { type ColumnMapping, type ColumnRole, columnRoles, type ImportQuestion } from '../../../shared/model/import-question.ts';

export type ColumnsQuestion = Extract<ImportQuestion, { readonly kind: 'columns' }>;
export type RoleOrNone = ColumnRole | 'none';
export const rolesToChoose: readonly RoleOrNone[] = [...columnRoles, 'none'];

export const roleOf = (mapping: ColumnMapping, column: number): RoleOrNone =>
  columnRoles.find((role) => mapping[role] === column) ?? 'none';

/** The column takes the role over from whichever had it, and leaves its own. */
export function withRole(mapping: ColumnMapping, column: number, role: RoleOrNone): ColumnMapping {
  const freed = Object.fromEntries(columnRoles.map((one) => [one, mapping[one] === column ? null : mapping[one]]));
  return { ...(freed as unknown as ColumnMapping), ...(role === 'none' ? {} : { [role]: column }) };
}

export interface PreviewRow {
  readonly time: string | null;
  readonly person: string | null;
  readonly device: string | null;
  readonly words: string | null;
  readonly reply: string | null;
  readonly file: string | null;
}

const rowsInPreview = 3;

/** The first rows that say anything. Cells as they stand: how times are read is the importer's. */
export function previewRows({ rows }: ColumnsQuestion, mapping: ColumnMapping): readonly PreviewRow[] {
  const previews = rows.map((cells): PreviewRow => {
    const cell = (role: ColumnRole): string | null => {
      const column = mapping[role];
      const text = column === null ? '' : (cells[column] ?? '').trim();
      return text === '' ? null : text;
    };
    return {
      time: cell('time'),
      person: cell('person'),
      device: cell('device'),
      words: cell('text'),
      reply: cell('reply'),
      file: cell('file'),
    };
  });
  return previews.filter((row) => Object.values(row).some((part) => part !== null)).slice(0, rowsInPreview);
}
