/** What became of one archive: five figures, where its file still lies, every entry that needs a word, and a copy to keep. */
import { Download, FileArchive } from 'lucide-react';
import { useState } from 'react';
import { type EntryFate, type EntryReason, type ImportedArchive, keptRecordings } from '../../../shared/model/archive.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { formatCount, formatDuration, formatMoment, useText } from '../../app/text.ts';
import { failureOf, host } from '../../host/host.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { Note } from '../../ui/note.tsx';
import { SegmentedFilter } from '../../ui/segmented-filter.tsx';
import { figuresAsJson, reportAsJson, reportFileName } from './report-file.ts';
import { ReportTable } from './report-table.tsx';
import './archives.css';

const filters = ['all', 'damaged', 'unplayable', 'duplicate', 'left-out', 'imported'] as const satisfies readonly (
  | EntryFate
  | 'all'
)[];
type Filter = (typeof filters)[number];

export function Report({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const save = async () => {
    try {
      const text = reportAsJson(archive, (reason) => t(`report.reason.${reason as EntryReason}`));
      const isSaved = await host.call('text.save', { suggestedName: reportFileName(archive), text });
      if (isSaved) showToast(t('report.saved'));
    } catch (thrown) {
      showFailure(failureOf(thrown));
    }
  };
  useCommands({
    'archives.saveReport': () => void save(),
    'archives.startReviewing': () => goTo({ name: 'review' }),
  });
  return (
    <div className="report" data-figures={figuresAsJson(archive)}>
      <header className="archives-head">
        <div>
          <h1>{t(`report.title.${archive.state}`)}</h1>
          <p>
            <span className="machine selectable">{archive.fileName}</span>,{' '}
            {t('report.lead', {
              entries: archive.entryCount,
              seconds: formatDuration(archive.tookMs),
              moment: formatMoment(archive.startedAtMs),
            })}
          </p>
        </div>
        <div className="push">
          <CommandButton id="archives.saveReport" hasKeycaps={false}>
            <Download size={14} strokeWidth={1.75} aria-hidden />
            {t('command.archives.saveReport')}
          </CommandButton>
          <CommandButton id="archives.startReviewing" kind="step" />
        </div>
      </header>
      <Figures archive={archive} />
      {archive.isSample ? null : <SourceNote archive={archive} />}
      <Entries archive={archive} />
    </div>
  );
}

function Figures({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const figures = [
    ['report.imported', archive.imported],
    ['report.duplicates', archive.duplicates],
    ['report.unplayable', archive.unplayable],
    ['report.damaged', archive.damaged],
    ['report.leftOut', archive.leftOut],
  ] as const;
  return (
    <section className="stats">
      {figures.map(([title, count]) => (
        <div key={title} className="stat">
          <b>{formatCount(count)}</b>
          <span>{t(title)}</span>
        </div>
      ))}
    </section>
  );
}

/** Says where the danger lies now. Destroying the file is the user's own doing in this release. */
function SourceNote({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const isWhole = archive.state === 'complete';
  return (
    <Note kind="mind" icon={<FileArchive size={18} strokeWidth={1.75} aria-hidden />} title={t('report.source.title')}>
      {isWhole ? t('report.source.text', { count: keptRecordings(archive) }) : t('report.source.incomplete')}
    </Note>
  );
}

function Entries({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const countOf = (name: Filter) =>
    name === 'all' ? archive.entries.length : archive.entries.filter((entry) => entry.fate === name).length;
  const shown = filter === 'all' ? archive.entries : archive.entries.filter((entry) => entry.fate === filter);
  return (
    <section className="report-entries">
      <div className="report-words">
        <h2>{t('report.words', { count: archive.entries.length })}</h2>
        {archive.unlinkedLines > 0 ? <span>{t('report.unlinked', { count: archive.unlinkedLines })}</span> : null}
        <div className="push">
          {archive.entries.length === 0 ? null : (
            <SegmentedFilter
              name={t('report.filter')}
              value={filter}
              options={filters
                .filter((name) => name === 'all' || countOf(name) > 0)
                .map((name) => ({ value: name, title: t(`report.filter.${name}`, { count: formatCount(countOf(name)) }) }))}
              onChange={setFilter}
            />
          )}
        </div>
      </div>
      {shown.length === 0 ? null : <ReportTable entries={shown} />}
    </section>
  );
}
