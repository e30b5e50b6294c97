/** What became of one archive: figures, where its file still lies, every entry that needs a word, and a copy to keep. */
import { useState } from 'react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import type { ArchiveReport } from '../../../shared/seams/vault-protocol.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { currentLanguage, formatCount, t as translate, useText } from '../../app/text.ts';
import { failureOf, host } from '../../host/host.ts';
import { showFormatReport } from '../../state/format-reports.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { reportAsCsv } from './report-csv.ts';
import { ReportEntries } from './report-entries.tsx';
import { figuresAsJson, reportAsJson, reportFileName, type ReportFormat } from './report-file.ts';
import { reportAsHtml } from './report-html.ts';
import { ReportMakeup } from './report-makeup.tsx';
import { figuresOf, leadText, reasonText, reportText } from './report-text.ts';
import { SaveMenu } from './save-menu.tsx';
import { SourceNote } from './source-note.tsx';
import { useReport } from './use-report.ts';
import './archives.css';

export function Report({ archive }: { readonly archive: ArchiveSummary }) {
  const t = useText();
  const report = useReport(archive);
  if (report === null) return <p className="muted">{t('report.loading')}</p>;
  return <OpenReport report={report} summary={archive} />;
}

interface OpenReportProps {
  readonly report: ArchiveReport;
  readonly summary: ArchiveSummary;
}

function OpenReport({ report, summary }: OpenReportProps) {
  const t = useText();
  const { archive } = report;
  const { formatReport } = archive;
  const [isSaveOpen, setSaveOpen] = useState(false);
  const save = async (format: ReportFormat) => {
    try {
      const text = textOf[format](report);
      const isSaved = await host.call('text.save', { suggestedName: reportFileName(archive, format), text });
      if (isSaved) showToast(t('report.saved'));
    } catch (thrown) {
      showFailure(failureOf(thrown));
    }
  };
  useCommands({
    'archives.saveReport': () => setSaveOpen(true),
    'archives.startReviewing': () => goTo({ name: 'review' }),
  });
  return (
    <div className="report" data-figures={figuresAsJson(report)}>
      <header className="archives-head">
        <div>
          <h1>{t(`report.title.${archive.state}`)}</h1>
          <p>
            <span className="machine selectable">{archive.fileName}</span>, {leadText(archive)}
          </p>
        </div>
        <div className="push">
          <SaveMenu
            isOpen={isSaveOpen}
            onOpenChange={setSaveOpen}
            onSave={(format) => void save(format)}
            onFormatReport={formatReport === undefined ? null : () => showFormatReport(formatReport)}
          />
          <CommandButton id="archives.startReviewing" kind="step" />
        </div>
      </header>
      <section className="stats">
        {figuresOf(archive).map(({ title, count }) => (
          <div key={title} className="stat">
            <b>{formatCount(count)}</b>
            <span>{t(title)}</span>
          </div>
        ))}
      </section>
      {archive.isSample ? null : <SourceNote archive={summary} />}
      <ReportMakeup report={report} />
      <ReportEntries archive={archive} />
    </div>
  );
}

const textOf: Readonly<Record<ReportFormat, (report: ArchiveReport) => string>> = {
  csv: ({ archive }) => reportAsCsv(archive, reasonText(translate)),
  json: (report) => reportAsJson(report, reasonText(translate)),
  html: (report) => reportAsHtml(reportText(report, currentLanguage())),
};
