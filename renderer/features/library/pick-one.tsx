/**
 * A field over a list: type to find one or to make a new one, Enter takes the first. For tags and for people. Knows neither; closes
 * before it acts, so that the room has its keys back.
 */
import { Command } from 'cmdk';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import '../../ui/options.css';
import './pick-one.css';

export interface Pickable {
  readonly id: string;
  /** What is searched. */
  readonly name: string;
  readonly content: ReactNode;
  readonly run: () => void;
}

export interface PickOneProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly placeholder: string;
  readonly mostTyped: number;
  readonly items: readonly Pickable[];
  /** 0: not meant. The best comes first. */
  readonly score: (item: Pickable, typed: string) => number;
  /** What is offered when nothing is called that; null: nothing. */
  readonly make: (typed: string) => { readonly title: string; readonly run: () => void } | null;
  /** While there is nothing to choose from. */
  readonly none: string;
  readonly foot?: ReactNode;
}

export function PickOne({ isOpen, onClose, ...rest }: PickOneProps) {
  return (
    <ModalOverlay className="scrim upper" isOpen={isOpen} onOpenChange={(next) => (next ? undefined : onClose())} isDismissable>
      <Modal className="dialog pick-one">
        <Dialog className="dialog-inner" aria-label={rest.title}>
          <Choices {...rest} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choices({ title, placeholder, mostTyped, items, score, make, none, foot, onClose }: Omit<PickOneProps, 'isOpen'>) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const made = name === '' ? null : make(name);
  const found = name === '' ? items : bestFirst(items, (item) => score(item, typed));
  const choose = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Command label={title} loop shouldFilter={false}>
      <div className="pick-one-head label">{title}</div>
      <Command.Input
        className="pick-one-input"
        placeholder={placeholder}
        value={typed}
        onValueChange={setTyped}
        maxLength={mostTyped}
        autoFocus
      />
      <Command.List className="pick-one-list">
        {items.length === 0 && name === '' ? <p className="pick-one-none">{none}</p> : null}
        {found.map((item) => (
          <Command.Item key={item.id} className="opt" value={item.id} onSelect={choose(item.run)}>
            {item.content}
          </Command.Item>
        ))}
        {made === null ? null : (
          <Command.Item className="opt" value="make" onSelect={choose(made.run)}>
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="opt-name">{made.title}</span>
          </Command.Item>
        )}
      </Command.List>
      {foot === undefined ? null : <div className="pick-one-foot">{foot}</div>}
    </Command>
  );
}

/** Sorted here: the list below puts what comes back while somebody types before what was there. */
function bestFirst(items: readonly Pickable[], score: (item: Pickable) => number): readonly Pickable[] {
  return items
    .map((item) => ({ item, fit: score(item) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ item }) => item);
}
