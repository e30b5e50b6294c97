/** Every command that applies here, by its name in either language. What was run lately comes first. */
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Hits } from '../ui/hits.tsx';
import { Keys } from '../ui/keys.tsx';
import { wordsTyped } from '../ui/text-hits.ts';
import { runCommand } from './commands/active-commands.ts';
import { type CommandGroup, type CommandId, commandGroups, commandSpec, isCommandId } from './commands/registry.ts';
import { changingKey } from './commands/changing-key.ts';
import { keycapsForCommand, keycapsOf } from './commands/keycaps.ts';
import { namesOf, offeredCommands } from './commands/offered.ts';
import { scoreOf } from './palette-score.ts';
import { useText } from './text.ts';
import './palette.css';

const mostLately = 5;
/** Before the id of an option that stands among those used lately: cmdk wants every value once. */
const latelyMark = 'lately ';

function optionId(value: string): CommandId | null {
  const id = value.startsWith(latelyMark) ? value.slice(latelyMark.length) : value;
  return isCommandId(id) ? id : null;
}

/** For this session alone: what somebody did is nobody's business after the lock. */
let lately: readonly CommandId[] = [];

export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <ModalOverlay className="scrim upper" isOpen={isOpen} onOpenChange={(next) => (next ? undefined : onClose())} isDismissable>
      <Modal className="dialog palette">
        <Dialog className="dialog-inner" aria-label={t('shell.palette')}>
          <Commands onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  // What applies is what applied when the palette opened: the room behind it stands still.
  const [offered] = useState(offeredCommands);
  const [value, setValue] = useState('');
  const [typed, setTyped] = useState('');
  const [wasRun] = useState(() => lately.filter((id) => offered.includes(id)));
  const run = (id: CommandId) => {
    lately = [id, ...lately.filter((known) => known !== id)].slice(0, mostLately);
    onClose();
    // After the dialog has given the focus back, which it does in the next frame: so the command finds the room as it was, and a
    // dialog that it opens gives the focus back to where it has been.
    requestAnimationFrame(() => requestAnimationFrame(() => runCommand(id)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const id = optionId(value);
    if (id === null || commandSpec(id).isFixed === true) return;
    onClose();
    requestAnimationFrame(() => requestAnimationFrame(() => changingKey.setState({ id })));
  };
  const words = wordsTyped(typed);
  return (
    <Command
      label={t('shell.palette')}
      loop
      value={value}
      onValueChange={setValue}
      onKeyDownCapture={onKeyDown}
      filter={(_value, search, titles) => scoreOf(titles ?? [], search)}
    >
      <div className="palette-in">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Command.Input placeholder={t('shell.palette.placeholder')} value={typed} onValueChange={setTyped} autoFocus />
      </div>
      <Command.List className="palette-list">
        <Command.Empty className="palette-none">{t('shell.palette.none')}</Command.Empty>
        {wasRun.length === 0 ? null : (
          <Command.Group heading={t('shell.palette.lately')}>
            {wasRun.map((id) => (
              <Option key={id} id={id} value={`${latelyMark}${id}`} words={words} onRun={run} />
            ))}
          </Command.Group>
        )}
        {commandGroups.map((group) => (
          <Group key={group} group={group} ids={offered.filter((id) => !wasRun.includes(id))} words={words} onRun={run} />
        ))}
      </Command.List>
      <div className="palette-foot">
        <span>
          <Keys keycaps={['↑', '↓']} /> {t('shell.palette.choose')}
        </span>
        <span>
          <Keys keycaps={['↵']} /> {t('shell.palette.run')}
        </span>
        <span className="push">
          <Keys keycaps={keycapsOf('Alt+Enter')} /> {t('shell.palette.changeKey')}
        </span>
        <span>
          <Keys keycaps={['Esc']} /> {t('shell.palette.close')}
        </span>
      </div>
    </Command>
  );
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly ids: readonly CommandId[];
  readonly words: readonly string[];
  readonly onRun: (id: CommandId) => void;
}

function Group({ group, ids, words, onRun }: GroupProps) {
  const t = useText();
  const own = ids.filter((id) => commandSpec(id).group === group);
  if (own.length === 0) return null;
  return (
    <Command.Group heading={t(`command.group.${group}`)}>
      {own.map((id) => (
        <Option key={id} id={id} value={id} words={words} onRun={onRun} />
      ))}
    </Command.Group>
  );
}

interface OptionProps {
  readonly id: CommandId;
  readonly value: string;
  readonly words: readonly string[];
  readonly onRun: (id: CommandId) => void;
}

function Option({ id, value, words, onRun }: OptionProps) {
  const t = useText();
  const { title, titleValues } = commandSpec(id);
  return (
    <Command.Item className="opt" value={value} keywords={[t(title, titleValues), ...namesOf(id)]} onSelect={() => onRun(id)}>
      <span>
        <Hits text={t(title, titleValues)} words={words} />
      </span>
      <Keys keycaps={keycapsForCommand(id)} />
    </Command.Item>
  );
}
