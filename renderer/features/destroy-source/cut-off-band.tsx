/** After an unlock: an archive's own files whose destruction was cut off, and the way to go on. Under the top bar in every room. */
import { FileX2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { ArchiveSummary, SourceDestruction } from '../../../shared/model/archive.ts';
import { useText } from '../../app/text.ts';
import { askToDestroySource, cutOffDestruction, destroying, leaveCutOff } from '../../state/destroy-source.ts';
import { library } from '../../state/library-live.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import './destroy-source.css';

export function CutOffBand() {
  const t = useText();
  const now = useStore(destroying, (state) => state.now);
  const archives = useStore(library.store, (state) => state.summary?.archives) ?? [];
  const cutOff = archives.flatMap((archive) => {
    const destruction = cutOffDestruction(archive, now);
    return destruction === null ? [] : [{ archive, destruction }];
  });
  if (cutOff.length === 0) return null;
  return (
    <section className="cut-off-band" aria-label={t('destroySource.region')} data-pane="cut-off">
      {cutOff.map((one) => (
        <CutOff key={one.archive.id} {...one} />
      ))}
    </section>
  );
}

function CutOff({ archive, destruction }: { readonly archive: ArchiveSummary; readonly destruction: SourceDestruction }) {
  const t = useText();
  const { fileName: name, counts } = destruction;
  return (
    <Note
      kind="mind"
      icon={<FileX2 size={18} strokeWidth={1.75} aria-hidden />}
      title={t('destroySource.cutOff', { name })}
      actions={
        <>
          <Button aria-label={t('destroySource.goOnName', { name })} onPress={() => askToDestroySource(archive)}>
            {t('destroySource.goOn')}
          </Button>
          <Button kind="quiet" onPress={() => void leaveCutOff(archive)}>
            {t('destroySource.leave')}
          </Button>
        </>
      }
    >
      {t('destroySource.cutOffText', { count: counts.stopped })}
    </Note>
  );
}
