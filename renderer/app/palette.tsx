/** Every command that applies here, by its name in either language. What was run lately comes first. */
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Hits } from '../ui/hits.tsx';
import { Keys } from '../ui/keys.tsx';
import { wordsTyped } from '../ui/text-hits.ts';
import { runCommand } from './commands/active-commands.ts';
import { type CommandId, commandSpec, isCommandId } from './commands/registry.ts';
import { changingKey } from './commands/changing-key.ts';
import { keycapsForCommand, keycapsOf } from './commands/keycaps.ts';
import { namesOf, offeredCommands } from './commands/offered.ts';
import { paletteGroups } from './palette-groups.ts';
import { scoreOf } from './palette-score.ts';
import { type Translate, useText } from './text.ts';
import '../ui/options.css';
import './palette.css';

const mostLately = 5;

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
    if (!isCommandId(value) || commandSpec(value).isFixed === true) return;
    onClose();
    requestAnimationFrame(() => requestAnimationFrame(() => changingKey.setState({ id: value })));
  };
  const words = wordsTyped(typed);
  const groups = paletteGroups({ offered, lately: wasRun, typed, score: (id) => scoreOf(namesHere(id, t), typed) });
  return (
    <Command
      label={t('shell.palette')}
      loop
      value={value}
      onValueChange={setValue}
      onKeyDownCapture={onKeyDown}
      shouldFilter={false}
    >
      <div className="palette-in">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Command.Input placeholder={t('shell.palette.placeholder')} value={typed} onValueChange={setTyped} autoFocus />
      </div>
      <Command.List className="palette-list">
        <Command.Empty className="palette-none">{t('shell.palette.none')}</Command.Empty>
        {groups.map(({ name, ids }) => (
          <Command.Group key={name} heading={t(name === 'lately' ? 'shell.palette.lately' : `command.group.${name}`)}>
            {ids.map((id) => (
              <Option key={id} id={id} words={words} onRun={run} />
            ))}
          </Command.Group>
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

/** As it is drawn first, then in every language. */
const namesHere = (id: CommandId, t: Translate): readonly string[] => {
  const { title, titleValues } = commandSpec(id);
  return [t(title, titleValues), ...namesOf(id)];
};

interface OptionProps {
  readonly id: CommandId;
  readonly words: readonly string[];
  readonly onRun: (id: CommandId) => void;
}

function Option({ id, words, onRun }: OptionProps) {
  const t = useText();
  const { title, titleValues } = commandSpec(id);
  return (
    <Command.Item className="opt" value={id} onSelect={() => onRun(id)}>
      <span className="opt-name">
        <Hits text={t(title, titleValues)} words={words} />
      </span>
      <Keys keycaps={keycapsForCommand(id)} />
    </Command.Item>
  );
}
