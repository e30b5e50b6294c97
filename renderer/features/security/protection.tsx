/** "What protects my recordings": from the door as from every room, what holds in each state of the vault and what doesn't. */
import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { type MessageId, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type ProtectedState, protectedStates } from './protected-states.ts';
import './protection.css';

export function Protection() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  useCommands({ 'app.protection': () => setIsOpen(true) }, { isLast: true });
  const close = () => setIsOpen(false);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('security.title')}
      widthPx={760}
      isBodyFocusable
      foot={
        <Button onPress={close} autoFocus keycaps={['Esc']}>
          {t('security.close')}
        </Button>
      }
    >
      <p className="muted">{t('security.lead')}</p>
      {protectedStates.map((state) => (
        <StateSection key={state.title} state={state} />
      ))}
    </Dialog>
  );
}

function StateSection({ state: { title, holds, doesNotHold } }: { readonly state: ProtectedState }) {
  const t = useText();
  return (
    <section className="protection">
      <h3>{t(title)}</h3>
      <ul>
        {holds.map((id) => (
          <Line key={id} id={id} isHolding />
        ))}
        {doesNotHold.map((id) => (
          <Line key={id} id={id} isHolding={false} />
        ))}
      </ul>
    </section>
  );
}

function Line({ id, isHolding }: { readonly id: MessageId; readonly isHolding: boolean }) {
  const t = useText();
  const Sign = isHolding ? Check : TriangleAlert;
  return (
    <li className={isHolding ? '' : 'not'}>
      <Sign size={16} strokeWidth={1.75} aria-hidden />
      <span>
        <b className={isHolding ? 'unseen' : ''}>{t(isHolding ? 'security.holds' : 'security.not')}: </b>
        {t(id)}
      </span>
    </li>
  );
}
