/** The states of a vault in the order in which somebody meets them, and the sentences of each. A table, nothing else. */
import type { MessageId } from '../../app/text.ts';

export interface ProtectedState {
  readonly title: MessageId;
  readonly holds: readonly MessageId[];
  readonly doesNotHold: readonly MessageId[];
}

export const protectedStates: readonly ProtectedState[] = [
  {
    title: 'security.absent.title',
    holds: ['security.absent.1', 'security.absent.2', 'security.absent.3'],
    doesNotHold: ['security.absent.not'],
  },
  {
    title: 'security.locked.title',
    holds: ['security.locked.1', 'security.locked.2', 'security.locked.3', 'security.locked.4', 'security.locked.5'],
    doesNotHold: ['security.locked.not', 'security.locked.not.oldKey', 'security.locked.not.traces'],
  },
  {
    title: 'security.open.title',
    holds: ['security.open.1', 'security.open.2', 'security.open.3', 'security.open.4', 'security.open.5'],
    doesNotHold: ['security.open.not'],
  },
  {
    title: 'security.importing.title',
    holds: ['security.importing.1', 'security.importing.2', 'security.importing.3', 'security.importing.4'],
    doesNotHold: ['security.importing.not'],
  },
  {
    title: 'security.shredding.title',
    holds: [
      'security.shredding.1',
      'security.shredding.2',
      'security.shredding.3',
      'security.shredding.4',
      'security.shredding.5',
    ],
    doesNotHold: ['security.shredding.not'],
  },
];
