/** What had changed and costs nothing: put right, or not needed. And a vault that was set back as a whole. */
import type { ReactNode } from 'react';
import type { VaultDamage } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, useText } from '../../app/text.ts';
import { Note } from '../../ui/note.tsx';

export function SmallFindings({ damage, mendedBits }: { readonly damage: VaultDamage; readonly mendedBits: number }) {
  const t = useText();
  const { opening, changedHeads, rolledBack } = damage;
  const { mendedBlocks, directory } = opening;
  const lines: ReactNode[] = [];
  if (mendedBits > 0) lines.push(t('check.databaseMended', { bits: mendedBits }));
  if (mendedBlocks.length > 0)
    lines.push(t('check.mendedBlocks', { count: mendedBlocks.length, blocks: mendedBlocks.join(', ') }));
  if (directory === 'copy-used') lines.push(t('check.copyUsed'));
  if (directory === 'turn-undone') lines.push(t('check.turnUndone'));
  if (changedHeads > 0) lines.push(t('check.changedHeads', { count: changedHeads }));
  return (
    <>
      {rolledBack === null ? null : (
        <Note kind="mind" title={t('check.rolledBack')}>
          {t('check.rolledBackText', { seen: formatCount(rolledBack.seenEpoch), now: formatCount(rolledBack.epoch) })}
        </Note>
      )}
      {lines.length === 0 ? null : (
        <ul className="check-findings">
          {lines.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
