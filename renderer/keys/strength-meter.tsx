/** Four bars and a sentence: how long guessing would take. */
import { useEffect, useState } from 'react';
import { useText } from '../app/text.ts';
import { Scope } from '../host/scope.ts';
import { estimateStrength, type Strength } from './strength.ts';

const colours = ['var(--delete)', 'var(--delete)', 'var(--redact)', 'var(--keep)', 'var(--keep)'] as const;
const bars = [1, 2, 3, 4] as const;
/** So that typing isn't held up. */
const pauseMs = 120;

export function useStrength(passphrase: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return;
    }
    const scope = new Scope();
    scope.after(pauseMs, () => {
      void estimateStrength(passphrase).then((estimated) => {
        if (!scope.hasEnded) setStrength(estimated);
      });
    });
    return () => scope.end();
  }, [passphrase]);
  return strength;
}

export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const t = useText();
  const lit = strength === null ? 0 : Math.max(1, strength);
  const colour = strength === null ? 'transparent' : colours[strength];
  return (
    <>
      <div className="meter strength-bars" aria-hidden>
        {bars.map((bar) => (
          <b key={bar} style={{ flex: 1, background: bar <= lit ? colour : 'transparent' }} />
        ))}
      </div>
      <output className="strength-text" aria-live="polite" aria-label={t('door.strength')}>
        {strength === null ? null : (
          <>
            <b style={{ color: colour }}>{t(`door.strength.name.${strength}`)}</b>{' '}
            <span className="muted">{t(`door.strength.text.${strength}`)}</span>
          </>
        )}
      </output>
    </>
  );
}
