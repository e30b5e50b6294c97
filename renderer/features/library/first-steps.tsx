/**
 * Under the list, until five recordings are decided or somebody has read enough: the keys that the work is done with. Gone for good
 * then, also after undo and in another vault. At the foot, so that no row moves when it goes.
 */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { type MessageId, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { changePreferences, preferencesStore } from '../../state/preferences.ts';
import { IconButton } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import './first-steps.css';

const enoughDecided = 5;

const steps: readonly { readonly ids: readonly CommandId[]; readonly does: MessageId }[] = [
  { ids: ['playback.toggle'], does: 'first.play' },
  { ids: ['review.keep', 'review.redact', 'review.delete'], does: 'first.decide' },
  { ids: ['review.nextUndecided'], does: 'first.next' },
];

export function FirstSteps() {
  const t = useText();
  const isOver = useStore(preferencesStore, ({ preferences }) => preferences.areFirstStepsOver);
  const hasDecided = useStore(library.store, ({ summary }) => summary !== null && decidedIn(summary) >= enoughDecided);
  useEffect(() => {
    if (hasDecided && !isOver) changePreferences({ areFirstStepsOver: true });
  }, [hasDecided, isOver]);
  if (isOver || hasDecided) return null;
  return (
    <aside className="first-steps" aria-label={t('first.name')}>
      <div>
        {steps.map(({ ids, does }) => {
          const keycaps = ids.flatMap(keycapsForCommand);
          return keycaps.length === 0 ? null : (
            <span key={does} className="first-step">
              <Keys keycaps={keycaps} isRead />
              {t(does)}
            </span>
          );
        })}
      </div>
      <IconButton name={t('first.close')} onPress={() => changePreferences({ areFirstStepsOver: true })}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </aside>
  );
}

const decidedIn = ({
  total,
  byVerdict,
}: {
  readonly total: number;
  readonly byVerdict: { readonly undecided: number };
}): number => total - byVerdict.undecided;
