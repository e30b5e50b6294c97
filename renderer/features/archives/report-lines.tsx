/** What of the archive is text alone: lines that name no recording, and records whose sound isn't there, with the way to them. */
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { LinkButton } from '../../ui/button.tsx';

export function ReportLines({ archive }: { readonly archive: ImportedArchive }) {
  const t = useText();
  const missing = archive.missingSounds ?? 0;
  const lines = archive.unlinkedLines - missing;
  const showMissing = () => {
    library.setQuery({ ...everything, archiveId: archive.id, isWithoutSound: true });
    goTo({ name: 'review' });
  };
  return (
    <>
      {lines > 0 ? <span>{t('report.unlinked', { count: lines })}</span> : null}
      {missing > 0 ? <LinkButton onPress={showMissing}>{t('report.missing', { count: missing })}</LinkButton> : null}
    </>
  );
}
