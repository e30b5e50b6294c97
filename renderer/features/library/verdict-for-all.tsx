/** Before a verdict is put on everything that is shown: how many that is, and how many of them say otherwise now. One undo step. */
import { useStore } from 'zustand';
import type { Verdict } from '../../../shared/model/recording.ts';
import { formatCount, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { countActedOn, idsActedOn } from './acted-on.ts';
import { decideMany } from './decide.ts';
import { useTally } from './tally.ts';
import { verdictForAll } from './wanted.ts';
import './bulk.css';

const close = (): void => verdictForAll.setState({ verdict: null });
const otherVerdicts = ['undecided', 'keep', 'redact', 'delete'] as const satisfies readonly Verdict[];

export function VerdictForAll() {
  const { verdict } = useStore(verdictForAll);
  return verdict === null ? null : <Question verdict={verdict} />;
}

function Question({ verdict }: { readonly verdict: Verdict }) {
  const t = useText();
  const count = countActedOn('view');
  const tally = useTally('view');
  const run = () => {
    close();
    void decideMany(idsActedOn('view'), verdict);
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t(`bulk.title.${verdict}`, { count })}
      foot={
        <>
          <Button onPress={close}>{t('bulk.cancel')}</Button>
          <Button kind="step" autoFocus onPress={run} keycaps={['↵']}>
            {t(`bulk.do.${verdict}`, { count })}
          </Button>
        </>
      }
    >
      <p className="muted">{t('bulk.text', { count })}</p>
      <ul className="bulk-now" aria-label={t('bulk.now')}>
        {otherVerdicts.map((one) => {
          const now = tally?.byVerdict[one] ?? null;
          return now === 0 ? null : (
            <li key={one}>
              <VerdictGlyph verdict={one} size={14} />
              <span>{t(`shell.verdict.${one}`)}</span>
              <em className="num">{now === null ? '' : formatCount(now)}</em>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
