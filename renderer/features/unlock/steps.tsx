/** Where one is in the making of a vault. */
import { useText } from '../../app/text.ts';

const steps = ['door.step.passphrase', 'door.step.recoveryKey', 'door.step.archive'] as const;

export function Steps({ current }: { readonly current: 1 | 2 | 3 }) {
  const t = useText();
  return (
    <ol className="steps" aria-label={t('door.step.state', { step: current })}>
      {steps.map((title, index) => (
        <li key={title} {...(index + 1 === current ? { 'aria-current': 'step' } : {})}>
          <i>{index + 1}</i>
          {t(title)}
        </li>
      ))}
    </ol>
  );
}
