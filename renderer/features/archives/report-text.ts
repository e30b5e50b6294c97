/** What a report says, as sentences: the same on the screen and in the file that prints. */
import { type EntryFate, type ReportedEntry, type SourceDestruction } from '../../../shared/model/archive.ts';
import { otherEnds } from '../../../shared/model/source-destruction.ts';
import type { ArchiveReport } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatCount, formatDuration, formatMoment, type MessageId, t, type Translate } from '../../app/text.ts';
import type { ReportText } from './report-html.ts';

/** `say`: of the language that is wanted. */
export const reasonText =
  (say: Translate) =>
  ({ reason }: ReportedEntry): string =>
    say(`report.reason.${reason}`);
export const fateText =
  (say: Translate) =>
  (fate: EntryFate): string =>
    say(`report.fate.${fate}`);

export function reportText({ archive, links }: ArchiveReport, language: string): ReportText {
  const { fileName, entries, destructions = [] } = archive;
  const figures = figuresOf(archive).map(({ title, count }) => ({ name: t(title), value: formatCount(count) }));
  const sections = [
    { title: t('report.vendors'), lines: (archive.vendors ?? []).map(vendorText) },
    { title: t('report.links'), lines: links.map((link) => `${linkText(link.step)}: ${formatCount(link.recordings)}`) },
    { title: t('report.source.title'), lines: destructions.map(destructionText) },
  ];
  return {
    language,
    title: t(`report.title.${archive.state}`),
    fileName,
    lead: leadText(archive),
    figures,
    sections: sections.filter(({ lines }) => lines.length > 0),
    entriesTitle: t('report.words', { count: entries.length }),
    columns: [t('report.column.what'), t('report.column.entry'), t('report.column.why'), t('report.column.size')],
    entries: entries.map((entry) => [
      fateText(t)(entry.fate),
      entry.entryName,
      reasonText(t)(entry),
      formatBytes(entry.sizeBytes),
    ]),
    madeBy: t('report.html.madeBy', { moment: formatMoment(Date.now()) }),
  };
}

interface Figure {
  readonly title: MessageId;
  readonly count: number;
}

/** Every entry is in one of them; of the duplicates, some may have brought what was missing. */
export function figuresOf(archive: ArchiveReport['archive']): readonly Figure[] {
  const { imported, completed = 0, duplicates, unplayable, damaged, leftOut } = archive;
  return [
    { title: 'report.imported', count: imported },
    ...(completed > 0 ? [{ title: 'report.completed', count: completed } as const] : []),
    { title: 'report.duplicates', count: duplicates - completed },
    { title: 'report.unplayable', count: unplayable },
    { title: 'report.damaged', count: damaged },
    { title: 'report.leftOut', count: leftOut },
  ];
}

export const leadText = ({ entryCount, tookMs, startedAtMs }: ArchiveReport['archive']): string =>
  t('report.lead', { entries: entryCount, seconds: formatDuration(tookMs), moment: formatMoment(startedAtMs) });

export const linkText = (step: ArchiveReport['links'][number]['step']): string =>
  step === null ? t('report.links.none') : t(`review.fact.linkedBy.${step}`);

export const vendorText = ({ vendor, recordings }: NonNullable<ArchiveReport['archive']['vendors']>[number]): string =>
  t('report.vendor', { name: t(`vendor.${vendor}`), count: recordings });

/** The line that stays in the report for good. */
export function destructionText(destruction: SourceDestruction): string {
  const { atMs, fileName, isCopy, counts, state } = destruction;
  const moment = formatMoment(atMs);
  if (state !== undefined) return t('destroySource.receiptUnfinished', { name: fileName, moment });
  const ends = otherEnds(destruction);
  const [end] = ends;
  if (end === undefined) return t(isCopy ? 'destroySource.receiptCopy' : 'destroySource.receipt', { name: fileName, moment });
  const left = ends.reduce((sum, way) => sum + counts[way], 0);
  const because = t(`destroySource.outcome.${end}`);
  return t('destroySource.receiptPartly', { name: fileName, moment, destroyed: counts.destroyed, left, because });
}
