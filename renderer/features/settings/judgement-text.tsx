/** What is said of a key that was pressed: free, taken and by whom, or never bound and why. */
import type { Judgement } from '../../app/commands/judge-keys.ts';
import { keycapsOf } from '../../app/commands/keycaps.ts';
import { commandSpec } from '../../app/commands/registry.ts';
import { useText } from '../../app/text.ts';

export function JudgementText({ keys, judgement }: { readonly keys: string; readonly judgement: Judgement }) {
  const t = useText();
  const caps = keycapsOf(keys).join(' ');
  if (judgement.kind === 'refused') return t(`bindings.refusal.${judgement.refusal}`);
  if (judgement.kind !== 'taken') return t(`bindings.${judgement.kind}`, { keys: caps });
  const [first, ...others] = judgement.by;
  if (first === undefined) return null;
  const { title, titleValues, group } = commandSpec(first);
  return t('bindings.taken', {
    keys: caps,
    command: t(title, titleValues),
    group: t(`command.group.${group}`),
    more: others.length,
  });
}
