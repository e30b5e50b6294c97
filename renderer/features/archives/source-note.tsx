/** Where the danger lies now: the archive's own file. What became of it, when it was destroyed here; else the way to do so, or to go on. */
import { FileArchive, FileX2 } from 'lucide-react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import { otherEnds } from '../../../shared/model/source-destruction.ts';
import { useText } from '../../app/text.ts';
import { askToDestroySource, canDestroySource } from '../../state/destroy-source.ts';
import { goOnWith } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { destructionText } from './report-text.ts';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function SourceNote({ archive }: { readonly archive: ArchiveSummary }) {
  const t = useText();
  if (archive.state !== 'complete') return <Unfinished archive={archive} />;
  const destructions = archive.destructions ?? [];
  const offer = canDestroySource(archive) ? (
    <Button onPress={() => askToDestroySource(archive)}>{t('destroySource.offer')}</Button>
  ) : null;
  if (destructions.length === 0) {
    return (
      <Note kind="mind" icon={<FileArchive {...icon} />} title={t('report.source.title')} actions={offer}>
        {t('report.source.text', { count: archive.kept })}
      </Note>
    );
  }
  const last = destructions.at(-1);
  const isGone = last !== undefined && last.state === undefined && otherEnds(last).length === 0;
  return (
    <div className="report-destroyed">
      <Note kind={isGone ? 'know' : 'mind'} icon={<FileX2 {...icon} />} actions={isGone ? undefined : offer}>
        {destructions.map(destructionText).join(' ')}
      </Note>
    </div>
  );
}

function Unfinished({ archive }: { readonly archive: ArchiveSummary }) {
  const t = useText();
  return (
    <Note
      kind="mind"
      icon={<FileArchive {...icon} />}
      title={t('report.goOn.title')}
      actions={
        <Button aria-label={t('import.goOnName', { name: archive.fileName })} onPress={() => void goOnWith(archive)}>
          {t('import.goOnPick')}
        </Button>
      }
    >
      {t('report.goOn.text')}
    </Note>
  );
}
