import { describe, expect, it } from 'vitest';
import { Scope } from './scope.ts';

describe('Scope', () => {
  it('undoes in reverse order, once, and at once what comes late', () => {
    const undone: string[] = [];
    const scope = new Scope();
    scope.add(() => undone.push('first'));
    scope.inner().add(() => undone.push('inner'));
    scope.add(() => undone.push('last'));
    scope.end();
    scope.end();
    scope.add(() => undone.push('late'));
    expect(undone).toEqual(['last', 'inner', 'first', 'late']);
  });
});
