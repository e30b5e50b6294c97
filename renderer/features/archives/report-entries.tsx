/** The entries that need a word: which of them, found by words, in which order. */
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import { formatCount, useText } from '../../app/text.ts';
import { Field } from '../../ui/field.tsx';
import { SegmentedFilter } from '../../ui/segmented-filter.tsx';
import { archiveOrder, nextOrder, reportRows, type ShownFate } from './report-rows.ts';
import { ReportLines } from './report-lines.tsx';
import { ReportTable } from './report-table.tsx';
import { fateText, reasonText } from './report-text.ts';

const filters = [
  'all',
  'damaged',
  'unplayable',
  'completed',
  'duplicate',
  'left-out',
  'imported',
] as const satisfies readonly ShownFate[];
type Filter = (typeof filters)[number];

/** Fewer are seen at a glance. */
const leastToSearch = 8;

export function ReportEntries({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const { entries } = archive;
  const [fate, setFate] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [order, setOrder] = useState(archiveOrder);
  const searched = useDeferredValue(text);
  const counts = useMemo(() => {
    const byFate = new Map<string, number>([['all', entries.length]]);
    const add = (name: string) => byFate.set(name, (byFate.get(name) ?? 0) + 1);
    for (const { fate: own, reason } of entries) {
      add(own);
      if (reason === 'duplicate-completed') add('completed');
    }
    return byFate;
  }, [entries]);
  const shown = useMemo(
    () => reportRows(entries, { fate, text: searched, order }, { fate: fateText(t), reason: reasonText(t) }),
    [entries, fate, searched, order, t],
  );
  return (
    <section className="report-entries">
      <div className="report-words">
        <h2>{t('report.words', { count: entries.length })}</h2>
        <ReportLines archive={archive} />
        <div className="push">
          {entries.length === 0 ? null : (
            <SegmentedFilter
              name={t('report.filter')}
              value={fate}
              options={filters
                .filter((name) => name === 'all' || counts.has(name))
                .map((name) => ({
                  value: name,
                  title: t(`report.filter.${name}`, { count: formatCount(counts.get(name) ?? 0) }),
                }))}
              onChange={setFate}
            />
          )}
        </div>
      </div>
      {entries.length < leastToSearch ? null : (
        <div className="report-search">
          <Field
            label={t('report.search')}
            isLabelUnseen
            placeholder={t('report.search')}
            value={text}
            onChange={setText}
            before={<Search size={14} strokeWidth={1.75} aria-hidden />}
          />
          <span role="status">{searched.trim() === '' ? '' : t('report.found', { count: shown.length })}</span>
        </div>
      )}
      {shown.length === 0 ? null : (
        <ReportTable entries={shown} order={order} onOrder={(column) => setOrder((known) => nextOrder(known, column))} />
      )}
    </section>
  );
}
