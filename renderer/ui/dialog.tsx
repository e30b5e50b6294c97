/**
 * A dialog: its title is the question, its buttons repeat the verb, the safe one first. Escape always leaves. Focus goes
 * to the element with `autoFocus`, else to the dialog.
 */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** 440 plain, 760 shred and export. */
  readonly widthPx?: number;
  /** `alertdialog` for what can't be undone. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** For a body without controls that may be too long: what scrolls must be reachable by key. */
  readonly isBodyFocusable?: boolean;
  /** Buttons, from the safe one to the verb. */
  readonly foot?: ReactNode;
  /** False while something runs that must not be left half done. */
  readonly canLeave?: boolean;
}

export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onClose,
    title,
    widthPx = 440,
    role = 'dialog',
    children,
    foot,
    canLeave = true,
    isBodyFocusable = false,
  } = props;
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(next) => (next ? undefined : onClose())}
      isKeyboardDismissDisabled={!canLeave}
    >
      <Modal className="dialog" style={{ width: widthPx }}>
        <AriaDialog role={role} className="dialog-inner">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className="dialog-body" {...(isBodyFocusable ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
