/** Said once after unlock, over whatever room is on screen: something in the vault is damaged, or was and has been put right. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { MessageId } from '../../../shared/catalogue/catalogue.ts';
import { useText } from '../../app/text.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { goTo } from '../../state/navigation.ts';
import { condition, noticeAtUnlock, refreshDamage, startCheck, type UnlockNotice } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

const sentenceIds = {
  'rolled-back': { title: 'check.rolledBack', text: 'check.rolledBackText' },
  damaged: { title: 'check.notice.title', text: 'check.notice.text' },
  header: { title: 'check.keyFile.header', text: 'check.keyFile.headerText' },
  root: { title: 'check.keyFile.root', text: 'check.keyFile.rootText' },
  slot: { title: 'check.keyFile.slot', text: 'check.notice.slotText' },
  mended: { title: 'check.notice.mended', text: 'check.notice.mendedText' },
} as const satisfies Record<UnlockNotice, { readonly title: MessageId; readonly text: MessageId }>;

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
  const notice = noticeAtUnlock(state);
  if (notice === null) return null;
  const close = (isWanted: boolean) => condition.setState({ isNoticed: true, isWanted });
  const { title, text } = sentenceIds[notice];
  const { damagedBlocks } = damage.opening;
  const facts = {
    seen: damage.rolledBack?.seenEpoch ?? 0,
    now: damage.rolledBack?.epoch ?? 0,
    count: damagedBlocks.length,
    blocks: damagedBlocks.join(', '),
  };
  return (
    <div className="trouble">
      <Note
        kind="mind"
        title={t(title, facts)}
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
        {t(text, facts)}
      </Note>
    </div>
  );
}
