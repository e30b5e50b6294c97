/** What a damaged part is called. */
import type { DamagedPart } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, useText } from '../../app/text.ts';

export function usePartName({ part, recordings, isCounted, archiveName }: DamagedPart): string {
  const t = useText();
  if (part === 'recordings' && !isCounted) return t('check.part.recordingsUncounted', { recordings: formatCount(recordings) });
  if (part === 'lines' && archiveName !== null) return t('check.part.linesOf', { archive: archiveName });
  return t(`check.part.${part}`, { recordings });
}
