/** The three verdicts, side by side. Pressed again, a verdict is taken back. While rows are selected the bar above the list has the keys. */
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import { keyHint } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { edits } from '../../state/library-live.ts';
import { redaction } from '../../state/redaction-live.ts';
import { saysKeys } from '../../ui/key-hint.tsx';
import { Keys } from '../../ui/keys.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { ToggleButton } from 'react-aria-components';
import { reported } from './decide.ts';
import '../../ui/button.css';

const keys = { keep: 'review.keep', redact: 'review.redact', delete: 'review.delete' } as const;
const verdicts = ['keep', 'redact', 'delete'] as const;

export function VerdictButtons({ row, hasKeys }: { readonly row: RecordingRowView; readonly hasKeys: boolean }) {
  const t = useText();
  const decideThis = (verdict: (typeof verdicts)[number]) =>
    reported(async () => {
      await redaction.flush();
      await edits.decide([row.id], row.verdict === verdict ? 'undecided' : verdict);
    });
  return (
    <div className="seg" role="group" aria-label={t('review.verdict.name')}>
      {verdicts.map((verdict) => (
        <ToggleButton
          key={verdict}
          {...(hasKeys ? saysKeys(keyHint(keys[verdict]).shortcuts) : {})}
          className={`btn verdict-${verdict}`}
          isSelected={row.verdict === verdict}
          onChange={() => void decideThis(verdict)}
        >
          <VerdictGlyph verdict={verdict} size={14} />
          {t(`review.verdict.${verdict}`)}
          {hasKeys ? <Keys keycaps={keyHint(keys[verdict]).keycaps} /> : null}
        </ToggleButton>
      ))}
    </div>
  );
}
