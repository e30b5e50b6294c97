/** A field for a passphrase: hidden until asked to show, and it says when Caps Lock is on. Names come from the caller. */
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { ToggleButton, type TextFieldProps } from 'react-aria-components';
import { Field } from './field.tsx';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly showName: string;
  readonly capsLockText: string;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly isShown?: boolean;
  readonly onShownChange?: (isShown: boolean) => void;
  readonly isDisabled?: boolean;
  readonly autoComplete?: 'current-password' | 'new-password';
  readonly after?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hasAutoFocus?: boolean;
}

export function PasswordField(props: PasswordFieldProps) {
  const [isShownHere, setShownHere] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const isShown = props.isShown ?? isShownHere;
  const seeCapsLock: TextFieldProps['onKeyDown'] = (event) => {
    setCapsLock(event.getModifierState('CapsLock'));
    // Only looked at: Escape and the other keys belong to what is around the field.
    event.continuePropagation();
  };
  return (
    <Field
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      type={isShown ? 'text' : 'password'}
      help={hasCapsLock ? props.capsLockText : props.help}
      error={props.error ?? null}
      isBig
      isDisabled={props.isDisabled ?? false}
      autoComplete={props.autoComplete ?? 'current-password'}
      // The first field of a screen that has nothing else to do.
      autoFocus={props.hasAutoFocus ?? false}
      inputRef={props.inputRef ?? null}
      inputClassName={isShown ? 'machine' : ''}
      onKeyDown={seeCapsLock}
      onKeyUp={seeCapsLock}
      after={
        <>
          {props.after}
          <ToggleButton
            className="ibtn"
            aria-label={props.showName}
            isSelected={isShown}
            onChange={props.onShownChange ?? setShownHere}
          >
            {isShown ? <EyeOff size={18} strokeWidth={1.75} /> : <Eye size={18} strokeWidth={1.75} />}
          </ToggleButton>
        </>
      }
    />
  );
}
