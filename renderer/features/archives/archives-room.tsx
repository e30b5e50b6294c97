/** Every archive that was brought in; one of them opened shows its report. */
import { PackageOpen } from 'lucide-react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import { useStore } from 'zustand';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { formatBytes, formatCount, formatMoment, useText } from '../../app/text.ts';
import { goOnWith, imports, runningJob } from '../../state/imports.ts';
import { goTo } from '../../state/navigation.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Report } from './report.tsx';
import './archives.css';

export interface ArchivesRoomProps {
  readonly archives: readonly ArchiveSummary[];
  readonly archiveId: ArchiveId | null;
}

export function ArchivesRoom({ archives, archiveId }: ArchivesRoomProps) {
  const chosen = archives.find((archive) => archive.id === archiveId);
  return chosen === undefined ? <ArchiveList archives={archives} /> : <ChosenArchive archive={chosen} />;
}

function ChosenArchive({ archive }: { readonly archive: ArchiveSummary }) {
  useCommands({ 'app.leave': () => goTo({ name: 'archives', archiveId: null }) });
  return <Report archive={archive} />;
}

function ArchiveList({ archives }: { readonly archives: readonly ArchiveSummary[] }) {
  const t = useText();
  if (archives.length === 0) {
    return (
      <EmptyState
        title={t('archives.none')}
        icon={<PackageOpen size={28} strokeWidth={1.5} aria-hidden />}
        actions={
          <>
            <CommandButton id="archive.bringIn" kind="step" />
            <CommandButton id="archive.bringInFolder" />
            <CommandButton id="archive.bringInSample" />
          </>
        }
      >
        {t('archives.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className="archives">
      <header className="archives-head">
        <div>
          <h1>{t('archives.title')}</h1>
          <p>{t('archives.lead')}</p>
        </div>
        <div className="push">
          <CommandButton id="archive.bringInFolder" />
          <CommandButton id="archive.bringIn" />
        </div>
      </header>
      <table className="tbl">
        <colgroup>
          <col />
          <col style={{ width: 210 }} />
          <col style={{ width: 100 }} />
          <col style={{ width: 110 }} />
          <col style={{ width: 80 }} />
        </colgroup>
        <thead>
          <tr>
            <th>{t('archives.column.archive')}</th>
            <th>{t('archives.column.when')}</th>
            <th className="r">{t('archives.column.recordings')}</th>
            <th className="r">{t('archives.column.words')}</th>
            <th className="r">{t('archives.column.size')}</th>
          </tr>
        </thead>
        <tbody>
          {[...archives].reverse().map((archive) => (
            <ArchiveRow key={archive.id} archive={archive} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ArchiveRow({ archive }: { readonly archive: ArchiveSummary }) {
  const t = useText();
  // While it comes in, its row says that it isn't whole yet.
  const isUnderWay = useStore(imports, (state) => runningJob(state.jobs)?.progress?.archiveId === archive.id);
  return (
    <tr>
      <td>
        <LinkButton onPress={() => goTo({ name: 'archives', archiveId: archive.id })}>
          <span className="machine">{archive.fileName}</span>
        </LinkButton>
        {archive.isSample ? <span className="faint"> · {t('archives.sample')}</span> : null}
        {archive.state === 'complete' || isUnderWay ? null : (
          <>
            <span className="v-redact"> · {t(`archives.state.${archive.state}`)}</span>{' '}
            <LinkButton aria-label={t('import.goOnName', { name: archive.fileName })} onPress={() => void goOnWith(archive)}>
              {t('import.goOnPick')}
            </LinkButton>
          </>
        )}
      </td>
      <td className="muted num">{formatMoment(archive.startedAtMs)}</td>
      <td className="r">{formatCount(archive.kept)}</td>
      <td className="r">{formatCount(archive.needWord)}</td>
      <td className="r muted">{formatBytes(archive.sizeBytes)}</td>
    </tr>
  );
}
