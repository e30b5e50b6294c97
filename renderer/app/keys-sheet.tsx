/** All keys on one sheet, by where they apply; what doesn't apply at the moment stands paler. Prints as A4, all in black. */
import { Printer } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { handlersVersion, isActive, onHandlersChanged } from './commands/active-commands.ts';
import { actingKeysOf, isRebound } from './commands/bindings.ts';
import { CommandButton } from './commands/command-button.tsx';
import { keycapsOf } from './commands/keycaps.ts';
import { type CommandGroup, type CommandId, commandGroups, commandIds, commandSpec } from './commands/registry.ts';
import { useCommands } from './commands/use-commands.ts';
import { useText } from './text.ts';
import './keys-sheet.css';

export interface KeysSheetProps {
  readonly isOpen: boolean;
  /** The system's print dialog comes at once. */
  readonly isForPrinter: boolean;
  readonly onClose: () => void;
}

export function KeysSheet({ isOpen, isForPrinter, onClose }: KeysSheetProps) {
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('shell.keys.title')}
      widthPx={860}
      isBodyFocusable
      foot={
        <>
          <CommandButton id="app.print">
            <Printer size={14} strokeWidth={1.75} aria-hidden />
            {t('shell.keys.print')}
          </CommandButton>
          <Button onPress={onClose} autoFocus keycaps={['Esc']}>
            {t('shell.keys.close')}
          </Button>
        </>
      }
    >
      <Sheet isForPrinter={isForPrinter} />
    </Dialog>
  );
}

function Sheet({ isForPrinter }: { readonly isForPrinter: boolean }) {
  const t = useText();
  useCommands({ 'app.print': () => window.print() });
  useEffect(() => {
    if (isForPrinter) window.print();
  }, [isForPrinter]);
  const hasChosen = commandIds.some(isRebound);
  return (
    <>
      <p className="muted keys-here">{t('shell.keys.here')}</p>
      <div className="keys-sheet">
        {commandGroups.map((group) => (
          <GroupOfKeys key={group} group={group} />
        ))}
      </div>
      {hasChosen ? <p className="muted">{t('shell.keys.chosen')}</p> : null}
    </>
  );
}

function GroupOfKeys({ group }: { readonly group: CommandGroup }) {
  const t = useText();
  const ids = commandIds.filter((id) => isListed(id, group));
  if (ids.length === 0) return null;
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

/** One line stands for a series, unless somebody chose other keys for one of it. */
function isListed(id: CommandId, group: CommandGroup): boolean {
  const spec = commandSpec(id);
  return spec.group === group && actingKeysOf(id).length > 0 && (spec.series !== 'rest' || isRebound(id));
}

function KeyLine({ id }: { readonly id: CommandId }) {
  const t = useText();
  useSyncExternalStore(onHandlersChanged, handlersVersion);
  const { title, titleValues, series, seriesTitle } = commandSpec(id);
  const isSeries = series === 'first' && !isRebound(id);
  return (
    <div className={isActive(id) ? '' : 'pale'}>
      <dt>
        {isSeries && seriesTitle !== undefined ? t(seriesTitle) : t(title, titleValues)}
        {isRebound(id) ? ' *' : ''}
      </dt>
      <dd>
        {actingKeysOf(id).map((key) => (
          <Keys key={key} keycaps={keycapsOf(key)} isRead />
        ))}
        {isSeries ? <Keys keycaps={['…', '9']} isRead /> : null}
      </dd>
    </div>
  );
}
