/** Above the archives that come in: sets of which more lies beside, or of which parts are nowhere, and folders not wholly listed. */
import { Files, FolderMinus, FolderSearch } from 'lucide-react';
import { useStore } from 'zustand';
import type { ChosenSource, LeftOutOfFolder } from '../../../shared/seams/ipc-contract.ts';
import { formatBytes, formatCount, type MessageId, type Translate, useText } from '../../app/text.ts';
import { bringInAllParts, bringInAsChosen, choosing, closePartlyListed, leaveOffer } from '../../state/choosing.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { partRanges } from './part-ranges.ts';
import './import.css';
import './choosing.css';

export function ChoosingBand() {
  const t = useText();
  const { offers, partlyListed, listedEntries } = useStore(choosing);
  if (offers.length === 0 && partlyListed.length === 0 && listedEntries === null) return null;
  return (
    <section className="importbar" aria-label={t('choosing.region')} data-pane="choosing">
      {listedEntries === null ? null : (
        <p className="choice choice-listing" role="status">
          <FolderSearch size={18} strokeWidth={1.75} aria-hidden />
          {t('choosing.listing', { count: formatCount(listedEntries) })}
        </p>
      )}
      {offers.map((source, at) => (
        <div className="choice" key={source.sourceId}>
          {source.offeredParts === null || isUnreadable(source) ? (
            <Incomplete source={source} isFirst={at === 0} />
          ) : (
            <Offer source={source} isFirst={at === 0} />
          )}
        </div>
      ))}
      {partlyListed.map((source) => (
        <div className="choice" key={source.sourceId}>
          <PartlyListed source={source} />
        </div>
      ))}
    </section>
  );
}

interface OfferProps {
  readonly source: ChosenSource;
  /** Takes the focus: it is what was chosen just now, and waits for an answer. */
  readonly isFirst: boolean;
}

const missingText = ({ missingParts }: ChosenSource, t: Translate): string =>
  missingParts.length === 0 ? '' : t('choosing.missing', { count: missingParts.length, numbers: partRanges(missingParts) });

function Offer({ source, isFirst }: OfferProps) {
  const t = useText();
  const { sourceId, fileName, fileCount, sizeBytes, offeredParts } = source;
  const count = offeredParts?.count ?? 0;
  const size = formatBytes(sizeBytes + (offeredParts?.sizeBytes ?? 0));
  return (
    <Note
      kind="know"
      icon={<Files size={18} strokeWidth={1.75} aria-hidden />}
      title={t('choosing.offer', { count })}
      isAlert
      actions={
        <>
          <Button kind="step" autoFocus={isFirst} onPress={() => void bringInAllParts(sourceId)}>
            {t('choosing.bringInAll', { count: count + fileCount })}
          </Button>
          {source.isInPieces ? null : (
            <Button onPress={() => bringInAsChosen(sourceId)}>{t('choosing.onlyThis', { count: fileCount })}</Button>
          )}
          <Button kind="quiet" onPress={() => void leaveOffer(sourceId)}>
            {t('choosing.leave')}
          </Button>
        </>
      }
    >
      {t('choosing.offerText', { name: fileName, count, size })} {missingText(source, t)}
    </Note>
  );
}

const isUnreadable = ({ isInPieces, missingParts }: ChosenSource): boolean => isInPieces && missingParts.length > 0;

function Incomplete({ source, isFirst }: OfferProps) {
  const t = useText();
  return (
    <Note
      kind="mind"
      icon={<Files size={18} strokeWidth={1.75} aria-hidden />}
      title={t('choosing.missingTitle', { name: source.fileName })}
      isAlert
      actions={
        isUnreadable(source) ? (
          <Button autoFocus={isFirst} onPress={() => void leaveOffer(source.sourceId)}>
            {t('choosing.close')}
          </Button>
        ) : (
          <>
            <Button kind="step" autoFocus={isFirst} onPress={() => bringInAsChosen(source.sourceId)}>
              {t('choosing.bringInThere')}
            </Button>
            <Button kind="quiet" onPress={() => void leaveOffer(source.sourceId)}>
              {t('choosing.leave')}
            </Button>
          </>
        )
      }
    >
      {missingText(source, t)} {t(isUnreadable(source) ? 'choosing.missingPieceText' : 'choosing.missingText')}
    </Note>
  );
}

const reasons: readonly (readonly [reason: keyof LeftOutOfFolder, id: MessageId])[] = [
  ['links', 'choosing.left.links'],
  ['notFiles', 'choosing.left.notFiles'],
  ['otherFileSystems', 'choosing.left.otherFileSystems'],
  ['unreadable', 'choosing.left.unreadable'],
  ['tooDeep', 'choosing.left.tooDeep'],
];

function PartlyListed({ source }: { readonly source: ChosenSource }) {
  const t = useText();
  const { leftOut } = source;
  if (leftOut === null) return null;
  const told = reasons.filter(([reason]) => leftOut[reason] > 0).map(([reason, id]) => t(id, { count: leftOut[reason] }));
  return (
    <Note
      kind="know"
      icon={<FolderMinus size={18} strokeWidth={1.75} aria-hidden />}
      title={t('choosing.partlyTitle', { name: source.fileName })}
      actions={
        <Button kind="quiet" onPress={() => closePartlyListed(source.sourceId)}>
          {t('choosing.close')}
        </Button>
      }
    >
      {told.join(' ')}
    </Note>
  );
}
