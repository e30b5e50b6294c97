/** The question itself: what was found in the vault, what destroying can't reach, and the name to be typed. */
import type { DestructionFacts } from '../../../shared/model/source-destruction.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { closeDestroying, type Destroying } from '../../state/destroy-source.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByName } from './confirm-by-name.tsx';
import { Copies } from './copies.tsx';
import { SourceLimits } from './source-limits.tsx';
import { VerifiedFacts } from './verified-facts.tsx';

interface AskProps {
  readonly now: Destroying;
  readonly facts: DestructionFacts | null;
}

export function AskToDestroy({ now, facts }: AskProps) {
  const t = useText();
  const { source, isCopy, verification } = now;
  const name = source?.fileName ?? '';
  const isComplete = verification?.isComplete === true;
  const count = facts?.fileCount ?? source?.fileCount ?? 1;
  const size = formatBytes(facts?.sizeBytes ?? source?.sizeBytes ?? 0);
  return (
    <div className="destroy-form">
      {isComplete ? <p className="destroy-lead">{t('destroySource.text', { count, size })}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className="destroy-halves" tabIndex={0} role="group" aria-label={t('destroySource.title', { name })}>
        <VerifiedFacts verification={verification} />
        <section>
          <SourceLimits facts={facts} />
          {isComplete && !isCopy ? <Copies now={now} facts={facts} /> : null}
        </section>
      </div>
      {isComplete ? <ConfirmByName name={name} count={count} facts={facts} /> : <KeepOnly />}
    </div>
  );
}

function KeepOnly() {
  const t = useText();
  return (
    <footer className="destroy-foot">
      <span className="push" />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one way on */}
      <Button onPress={closeDestroying} autoFocus>
        {t('destroySource.keep')}
      </Button>
    </footer>
  );
}
