/** What a shred would destroy, counted by the vault. null while it counts. */
import { useEffect, useState } from 'react';
import { toFailureData } from '../../../shared/failure.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { library } from '../../state/library-live.ts';
import { showFailure } from '../../state/toasts.ts';

export function useShredPreview(ids: readonly RecordingId[]): ShredPreview | null {
  const [preview, setPreview] = useState<ShredPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    library.vault
      .call('previewShred', { ids })
      .then((counted) => (isWanted ? setPreview(counted) : undefined))
      .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    return () => {
      isWanted = false;
    };
  }, [ids]);
  return preview;
}
