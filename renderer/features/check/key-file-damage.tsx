/** What of the key file is damaged: what that means for its owner, and what to do before the vault is locked. The gravest first. */
import type { VaultDamage } from '../../../shared/seams/vault-protocol.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { damagedInKeyFile } from '../../state/vault-check.ts';
import { Note } from '../../ui/note.tsx';

export function KeyFileDamage({ damage }: { readonly damage: VaultDamage }) {
  const t = useText();
  return damagedInKeyFile(damage).map(({ part, blocks }) => {
    const facts = { count: blocks.length, blocks: blocks.join(', ') };
    return (
      <Note
        key={part}
        kind="mind"
        title={t(`check.keyFile.${part}`, facts)}
        actions={part === 'slot' ? undefined : <CommandButton id="backup.make" />}
      >
        {t(`check.keyFile.${part}Text`, facts)}
      </Note>
    );
  });
}
