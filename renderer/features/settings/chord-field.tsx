/**
 * A field that hears one key, with what is held besides it. Tab and Escape stay what they are everywhere, so that nobody is caught in
 * it; the key that locks goes on locking. A field rather than a button, so that a screen reader passes keys on to it.
 */
import { type KeyboardEvent, type Ref, useId } from 'react';
import { keysOf } from '../../app/commands/bindings.ts';
import { chordsOf } from '../../app/commands/chord.ts';
import { isMac } from '../../app/commands/platform.ts';
import { useText } from '../../app/text.ts';
import '../../ui/field.css';

export interface ChordFieldProps {
  readonly inputRef: Ref<HTMLInputElement>;
  /** What was heard, in words. */
  readonly value: string;
  readonly placeholder: string;
  /** The readings of the press, the likeliest first; none for a key that is never bound. */
  readonly onChord: (readings: readonly string[]) => void;
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'OS']);

export function ChordField({ inputRef, value, placeholder, onChord }: ChordFieldProps) {
  const t = useText();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || modifiers.has(key)) return;
    if ((key === 'Tab' || key === 'Escape') && !event.ctrlKey && !event.altKey && !event.metaKey) return;
    const isAltGr = event.getModifierState('AltGraph');
    const readings = isAltGr ? [] : chordsOf(nativeEvent, isMac());
    if (readings.some((reading) => keysOf('vault.lock').includes(reading))) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) onChord(readings);
  };
  return (
    <div className="field-set chord-field">
      <label className="field-label" htmlFor={id}>
        {t('bindings.dialog.new')}
      </label>
      <div className="field big">
        <input
          id={id}
          ref={inputRef}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to press a key
          autoFocus
          readOnly
          value={value}
          placeholder={placeholder}
          aria-describedby={`${id}-help`}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="field-help" id={`${id}-help`}>
        {t(isMac() ? 'bindings.dialog.helpMac' : 'bindings.dialog.help')}
      </p>
    </div>
  );
}
