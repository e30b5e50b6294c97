/** A text field: label above, help below; an error takes the help's place and is tied to the field. Never clears what was typed. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import './field.css';

export interface FieldProps extends Omit<TextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> {
  readonly label: string;
  /** The label is for screen readers alone: what is around the field says it already. */
  readonly isLabelUnseen?: boolean;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly isBig?: boolean;
  readonly isArea?: boolean;
  readonly placeholder?: string;
  /** Inside the frame, before and behind the text. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly inputClassName?: string;
}

export function Field(props: FieldProps) {
  const {
    label,
    isLabelUnseen,
    help,
    error,
    isBig,
    isArea,
    placeholder,
    before,
    after,
    inputRef,
    areaRef,
    inputClassName,
    ...rest
  } = props;
  const isBad = error != null && error !== '';
  return (
    <TextField {...rest} isInvalid={isBad} validationBehavior="aria" className="field-set">
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <div className={`field${isBig ? ' big' : ''}${isArea ? ' field-area' : ''}${isBad ? ' bad' : ''}`}>
        {before}
        {isArea ? (
          <TextArea ref={areaRef ?? null} placeholder={placeholder ?? ''} className={inputClassName ?? ''} rows={3} />
        ) : (
          <Input ref={inputRef ?? null} placeholder={placeholder ?? ''} className={inputClassName ?? ''} spellCheck={false} />
        )}
        {after}
      </div>
      {isBad ? (
        <div role="alert">
          <FieldError className="field-error">
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
            <span>{error}</span>
          </FieldError>
        </div>
      ) : help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
