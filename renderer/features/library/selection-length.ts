/** How much sound is selected. Known from the rows while they are few; for many the vault is asked once they rest. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Scope } from '../../host/scope.ts';
import { countUnseen } from '../../state/library-selection.ts';
import { library, moves } from '../../state/library-live.ts';

const restMs = 200;

export function useSelectionLength(): number | null {
  const { selection, list } = useStore(library.store);
  const [asked, setAsked] = useState<{ readonly of: object; readonly soundMs: number } | null>(null);
  const isWholeList = selection.size === list.ids.length && countUnseen(selection, list.ids) === 0;
  const known = isWholeList ? list.soundMs : sumOfRows();

  useEffect(() => {
    if (known !== null || selection.size === 0) return undefined;
    const scope = new Scope();
    scope.after(restMs, () => {
      library.vault
        .call('previewShred', { ids: moves.targets() })
        .then(({ soundMs }) => setAsked({ of: selection, soundMs }))
        .catch(() => setAsked(null));
    });
    return () => scope.end();
  }, [selection, known]);

  return known ?? (asked?.of === selection ? asked.soundMs : null);
}

/** null when a row of the selection isn't here. */
function sumOfRows(): number | null {
  const { selection } = library.state;
  if (selection.size > 500) return null;
  let soundMs = 0;
  for (const id of selection.ids()) {
    const row = library.row(id);
    if (!row) return null;
    soundMs += row.durationMs ?? 0;
  }
  return soundMs;
}
