/**
 * One listener for all keys: from the event to the command. Text fields, menus, dialogs and buttons keep the keys that
 * are theirs; composing (IME) is left alone. A begun sequence (G …) waits without a time limit.
 */
import type { Preferences } from '../../../shared/seams/ipc-contract.ts';
import { activeCommandsFor, activeSequences, heldHandler, runCommand } from './active-commands.ts';
import { chordsOf, isSingleKey } from './chord.ts';
import { isMac } from './platform.ts';
import { type CommandId, commandSpec } from './registry.ts';

export interface KeyRules {
  readonly singleLetterKeys: () => Preferences['singleLetterKeys'];
  /** The first key of a sequence waits for its second, or no longer: for the status bar. */
  readonly onPending: (firstChord: string | null) => void;
}

/** Regions that count as "list and player" for the setting of that name carry this attribute. */
export const singleKeysRegion = '[data-single-keys]';

const textField =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="checkbox"], [type="range"])';
const pressable = 'button, a[href], summary, [role="button"], [role="switch"], [role="checkbox"], [role="tab"], [role="radio"]';
const ownsLetters = '[role="menu"], [role="listbox"], [role="combobox"]';
const ownsArrows = 'input[type="range"], [role="slider"], [role="radiogroup"], [role="tablist"], [role="toolbar"]';
/** In a text field these belong to the text. */
const editingChords = /^Mod\+(Shift\+)?([ZYAXCV]|Arrow\w+|Home|End|Delete)$/;

export function listenToKeys(target: Window, rules: KeyRules): () => void {
  let pending: string | null = null;
  let held: { readonly code: string; readonly id: CommandId; readonly release: () => void } | null = null;
  const wait = (chord: string | null) => {
    if (pending === chord) return;
    pending = chord;
    rules.onPending(chord);
  };

  const isAllowed = (chord: string, id: CommandId, at: Element | null): boolean => {
    const modal = at?.closest('[role="dialog"], [role="alertdialog"]') ?? target.document.querySelector('[aria-modal="true"]');
    if (modal != null && commandSpec(id).isForDialogs !== true) return false;
    const isBare = !/^(Mod|Alt)\+/.test(chord) && !/^(Shift\+)?F\d+$/.test(chord);
    if (at?.closest(textField) != null && ((isBare && chord !== 'Escape') || editingChords.test(chord))) return false;
    if (at?.closest(pressable) != null && (chord === 'Space' || chord === 'Enter')) return false;
    if (at?.closest(ownsLetters) != null && isBare) return false;
    if (at?.closest(ownsArrows) != null && /^(Shift\+)?(Arrow\w+|Home|End|Page\w+)$/.test(chord)) return false;
    if (!isSingleKey(chord)) return true;
    const setting = rules.singleLetterKeys();
    return setting === 'on' || (setting === 'list-and-player' && at?.closest(singleKeysRegion) != null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
    const chords = chordsOf(event, isMac());
    if (chords.length === 0) return;
    const at = event.target instanceof Element ? event.target : null;

    if (pending !== null) {
      const first = pending;
      wait(null);
      // Whoever has gone into a text field meanwhile types there.
      if (at?.closest(textField) == null) {
        event.preventDefault();
        for (const chord of chords) {
          const id = activeCommandsFor(`${first} ${chord}`).find((known) => isAllowed(chord, known, at));
          if (id !== undefined) return void runCommand(id);
        }
        return;
      }
    }

    for (const chord of chords) {
      for (const id of activeCommandsFor(chord)) {
        if (!isAllowed(chord, id, at)) continue;
        const hold = heldHandler(id);
        if (hold !== null && commandSpec(id).isHeld === true) {
          event.preventDefault();
          if (event.repeat || held !== null) return;
          held = { code: event.code, id, release: hold.release };
          hold.press();
          return;
        }
        if (runCommand(id)) return event.preventDefault();
      }
      const [sequence] = activeSequences(chord);
      if (sequence !== undefined && isAllowed(chord, sequence, at)) {
        event.preventDefault();
        return wait(chord);
      }
    }
  };

  const release = () => {
    held?.release();
    held = null;
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (held?.code === event.code) release();
  };
  const onBlur = () => {
    release();
    wait(null);
  };

  target.addEventListener('keydown', onKeyDown);
  target.addEventListener('keyup', onKeyUp);
  target.addEventListener('blur', onBlur);
  return () => {
    target.removeEventListener('keydown', onKeyDown);
    target.removeEventListener('keyup', onKeyUp);
    target.removeEventListener('blur', onBlur);
  };
}
