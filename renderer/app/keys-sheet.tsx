/** All keys on one sheet, by where they apply; what doesn't apply at the moment stands paler. */
import { useSyncExternalStore } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { handlersVersion, isActive, onHandlersChanged } from './commands/active-commands.ts';
import { keycapsOf } from './commands/keycaps.ts';
import { type CommandGroup, type CommandId, commandGroups, commandIds, commandSpec } from './commands/registry.ts';
import { useText } from './text.ts';
import './keys-sheet.css';

export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('shell.keys.title')}
      widthPx={860}
      isBodyFocusable
      foot={
        <Button onPress={onClose} autoFocus keycaps={['Esc']}>
          {t('shell.keys.close')}
        </Button>
      }
    >
      <p className="muted">{t('shell.keys.here')}</p>
      <div className="keys-sheet">
        {commandGroups.map((group) => (
          <GroupOfKeys key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function GroupOfKeys({ group }: { readonly group: CommandGroup }) {
  const t = useText();
  const ids = commandIds.filter((id) => isListed(id, group));
  return (
    <section>
      <h3>{t(`command.group.${group}`)}</h3>
      <dl>
        {ids.map((id) => (
          <KeyLine key={id} id={id} />
        ))}
      </dl>
    </section>
  );
}

function isListed(id: CommandId, group: CommandGroup): boolean {
  const spec = commandSpec(id);
  return spec.group === group && spec.keys.length > 0 && spec.series !== 'rest';
}

function KeyLine({ id }: { readonly id: CommandId }) {
  const t = useText();
  useSyncExternalStore(onHandlersChanged, handlersVersion);
  const { title, titleValues, keys, series } = commandSpec(id);
  return (
    <div className={isActive(id) ? '' : 'pale'}>
      <dt>{series === 'first' ? t('shell.keys.tagSeries') : t(title, titleValues)}</dt>
      <dd>
        {keys.map((key) => (
          <Keys key={key} keycaps={keycapsOf(key)} isRead />
        ))}
        {series === 'first' ? <Keys keycaps={['…', '9']} isRead /> : null}
      </dd>
    </div>
  );
}
