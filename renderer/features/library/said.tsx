/** Words that a person said, with search hits, planned and burnt ink. Under the veil: bars of one width. */
import type { StruckWords } from '../../../shared/model/recording.ts';
import type { TextFieldName } from '../../../shared/search/fields.ts';
import type { Translate } from '../../app/text.ts';
import { saidPieces } from './said-pieces.ts';
import './said.css';

export interface SaidProps {
  readonly text: string;
  readonly struck: readonly StruckWords[];
  readonly query: string;
  /** What the text is; words that are asked for in another field aren't marked here. */
  readonly field?: TextFieldName;
  readonly isVeiled: boolean;
  /** Handed in, because a list mounts thirty of these in a frame. */
  readonly t: Translate;
}

export function Said({ text, struck, query, field = 'said', isVeiled, t }: SaidProps) {
  if (isVeiled) return <VeiledWords text={text} />;
  return saidPieces(text, struck, query, field).map((piece) => {
    switch (piece.kind) {
      case 'plain':
        return piece.text;
      case 'hit':
        return <mark key={piece.from}>{piece.text}</mark>;
      case 'struck':
        return (
          <span key={piece.from} className="ink plan" title={t('review.row.struckName')}>
            <span aria-hidden="true">{piece.text}</span>
          </span>
        );
      case 'burnt':
        return <span key={piece.from} className="ink burnt" role="img" aria-label={t('review.row.burntName')} />;
    }
  });
}

/** As many bars as there are words, all alike: their number is a rough length, nothing more. */
function VeiledWords({ text }: { readonly text: string }) {
  const count = Math.min(40, text.split(/\s+/).length);
  return (
    <span className="veiled" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} />
      ))}
    </span>
  );
}
