/**
 * The whole window takes files. While one hovers the window dims and says what letting go does; names of files are only
 * known to the page once they are dropped, so before that it says how many.
 */
import { PackageOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../app/text.ts';
import { Scope } from '../../host/scope.ts';
import { bringInDropped } from '../../state/choosing.ts';
import './import.css';

const holdsFiles = (event: Event): event is DragEvent =>
  event instanceof DragEvent && (event.dataTransfer?.types.includes('Files') ?? false);

/** How many files a drag holds, null when none hovers. */
function useFileDrag(onDrop: (files: readonly File[]) => void): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const scope = new Scope();
    // Enter and leave come for every element that is crossed; the depth says when the window itself is left.
    let depth = 0;
    scope.listen(window, 'dragenter', (event) => {
      if (!holdsFiles(event)) return;
      depth++;
      setCount([...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file').length);
    });
    scope.listen(window, 'dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    });
    scope.listen(window, 'dragleave', (event) => {
      if (!holdsFiles(event)) return;
      depth--;
      if (depth <= 0) setCount(null);
    });
    scope.listen(window, 'drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setCount(null);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => scope.end();
  }, [onDrop]);
  return count;
}

const takeDrop = (files: readonly File[]) => void bringInDropped(files);

export function DropTarget() {
  const t = useText();
  const count = useFileDrag(takeDrop);
  if (count === null) return null;
  return (
    <div className="drop-veil">
      <div className="drop-frame" />
      <div className="drop-card" role="status">
        <PackageOpen size={26} strokeWidth={1.5} aria-hidden />
        <b>{count > 1 ? t('import.dropMany', { count }) : t('import.drop')}</b>
      </div>
    </div>
  );
}
