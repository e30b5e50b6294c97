/** When the vault locks by itself, and the button that locks it now. In the last 30 s it warns, once aloud. */
import { Lock } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { idleStore, warningMs } from '../state/idle.ts';
import { saysKeys } from '../ui/key-hint.tsx';
import { WithTooltip } from '../ui/tooltip.tsx';
import { useCommand } from './commands/use-commands.ts';
import { formatClock, useText } from './text.ts';

export function LockPill() {
  const t = useText();
  const { title, hint, run } = useCommand('vault.lock');
  const leftMs = useStore(idleStore, (state) => state.leftMs);
  const isWarning = leftMs !== null && leftMs <= warningMs;
  const text = leftMs === null ? title : t('shell.locksIn', { time: formatClock(leftMs, 0) });
  return (
    <>
      <WithTooltip text={title} keycaps={hint.keycaps}>
        <Button {...saysKeys(hint.shortcuts)} className={isWarning ? 'pill warn' : 'pill'} onPress={run}>
          <Lock size={14} strokeWidth={1.75} aria-hidden />
          <span>{text}</span>
          {leftMs === null ? null : <span className="unseen">{title}</span>}
        </Button>
      </WithTooltip>
      <span className="unseen" role="status">
        {isWarning ? t('shell.locksInWarning', { seconds: warningMs / 1000 }) : ''}
      </span>
    </>
  );
}
