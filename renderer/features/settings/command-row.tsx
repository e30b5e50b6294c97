/** One command of the list: its name, its keys, the ways to change them. */
import { RotateCcw } from 'lucide-react';
import { GridListItem } from 'react-aria-components';
import { isRebound, keysOf } from '../../app/commands/bindings.ts';
import { changingKey } from '../../app/commands/changing-key.ts';
import { keycapsOf } from '../../app/commands/keycaps.ts';
import { type CommandId, commandSpec } from '../../app/commands/registry.ts';
import { useText } from '../../app/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Hits } from '../../ui/hits.tsx';
import { Keys } from '../../ui/keys.tsx';
import { resetKeys } from './choose-keys.ts';

export function changeKeyOf(id: CommandId): void {
  if (commandSpec(id).isFixed !== true) changingKey.setState({ id });
}

export function CommandRow({ id, words }: { readonly id: CommandId; readonly words: readonly string[] }) {
  const t = useText();
  const { title, titleValues, isFixed } = commandSpec(id);
  const command = t(title, titleValues);
  const keys = keysOf(id);
  return (
    <GridListItem id={id} textValue={command} className="command-row">
      <span className="command-name">
        <span>
          <Hits text={command} words={words} />
        </span>
        {isRebound(id) ? <span className="command-chosen">{t('bindings.chosen')}</span> : null}
      </span>
      <span className="command-keys">
        {keys.length === 0 ? <span className="faint">{t('bindings.none')}</span> : null}
        {keys.map((one) => (
          <Keys key={one} keycaps={keycapsOf(one)} isRead />
        ))}
      </span>
      <span className="command-ways">
        {isFixed === true ? <span className="faint">{t('bindings.always')}</span> : null}
        {isRebound(id) ? (
          <IconButton
            name={t('bindings.usualOf', { command })}
            onPress={({ target }) => {
              // The button goes; the focus stays on its row.
              target.closest<HTMLElement>('[role="row"]')?.focus();
              resetKeys(id);
            }}
          >
            <RotateCcw size={14} strokeWidth={1.75} />
          </IconButton>
        ) : null}
        {isFixed === true ? null : (
          <Button aria-label={t('bindings.changeOf', { command })} className="command-change" onPress={() => changeKeyOf(id)}>
            {t('bindings.change')}
          </Button>
        )}
      </span>
    </GridListItem>
  );
}
