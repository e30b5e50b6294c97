/** Said once after unlock, over whatever room is on screen: something in the vault is damaged, or was and has been put right. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { goTo } from '../../state/navigation.ts';
import { condition, countDamaged, isMended, refreshDamage, startCheck } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

export function DamageNotice() {
  const t = useText();
  const state = useStore(condition);
  useEffect(() => void refreshDamage(), []);
  useCommands({
    'vault.check': () => {
      goTo({ name: 'vault' });
      void startCheck();
    },
  });
  const { damage, isNoticed } = state;
  if (damage === null || isNoticed) return null;
  const isRolledBack = damage.rolledBack !== null;
  const isDamaged = countDamaged(damage) > 0;
  if (!isDamaged && !isRolledBack && !isMended(state)) return null;
  const close = (isWanted: boolean) => condition.setState({ isNoticed: true, isWanted });
  const title = isRolledBack ? 'check.rolledBack' : isDamaged ? 'check.notice.title' : 'check.notice.mended';
  const { rolledBack } = damage;
  return (
    <div className="trouble">
      <Note
        kind="mind"
        title={t(title)}
        isAlert
        actions={
          <>
            <Button kind="quiet" onPress={() => close(false)}>
              {t('check.notice.later')}
            </Button>
            <Button
              onPress={() => {
                close(true);
                goTo({ name: 'vault' });
              }}
            >
              {t('check.notice.show')}
            </Button>
          </>
        }
      >
        {rolledBack !== null
          ? t('check.rolledBackText', { seen: rolledBack.seenEpoch, now: rolledBack.epoch })
          : t(isDamaged ? 'check.notice.text' : 'check.notice.mendedText')}
      </Note>
    </div>
  );
}
