/** Other files with the same bytes, looked for when asked: each can be destroyed too, by its own name. */
import { FileArchive } from 'lucide-react';
import type { DestructionFacts } from '../../../shared/model/source-destruction.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { askToDestroyCopy, type Destroying, searchForCopies } from '../../state/destroy-source.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

interface CopiesProps {
  readonly now: Destroying;
  readonly facts: DestructionFacts | null;
}

export function Copies({ now, facts }: CopiesProps) {
  const t = useText();
  const { search, source } = now;
  // The files of a folder are looked for one by one by nobody.
  if (source?.kind === 'folder') return null;
  return (
    <div className="destroy-copies">
      <h3>{t('destroySource.copies')}</h3>
      {search.name === 'idle' ? (
        <>
          <p>{t(facts?.isBinSearched === true ? 'destroySource.searchBin' : 'destroySource.searchDownloads')}</p>
          <Button onPress={() => void searchForCopies()}>{t('destroySource.search')}</Button>
        </>
      ) : null}
      {search.name === 'searching' ? (
        <Progress
          name={t('destroySource.searching')}
          done={
            search.progress === null || search.progress.bytesTotal === 0
              ? 0
              : search.progress.bytesDone / search.progress.bytesTotal
          }
        />
      ) : null}
      {search.name === 'found' ? <Found now={now} search={search} /> : null}
    </div>
  );
}

interface FoundProps {
  readonly now: Destroying;
  readonly search: Extract<Destroying['search'], { readonly name: 'found' }>;
}

export function Found({ now, search }: FoundProps) {
  const t = useText();
  const others = search.copies.filter(({ sourceId }) => sourceId !== now.source?.sourceId);
  return (
    <div role="status">
      {others.length === 0 ? <p>{t('destroySource.noCopies')}</p> : null}
      <ul className="destroy-list">
        {others.map((copy) => (
          <li key={copy.sourceId} className="destroy-copy">
            <FileArchive size={16} strokeWidth={1.75} aria-hidden />
            <span className="machine">{copy.fileName}</span>
            <span className="num">{formatBytes(copy.sizeBytes)}</span>
            <Button kind="quiet" onPress={() => void askToDestroyCopy(copy)}>
              {t('destroySource.offerName', { name: copy.fileName })}
            </Button>
          </li>
        ))}
      </ul>
      {search.isComplete ? null : <p>{t('destroySource.searchIncomplete')}</p>}
    </div>
  );
}
