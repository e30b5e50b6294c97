import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../shared/catalogue/message.ts';
import { scoreOf } from '../palette-score.ts';
import { addHandlers, type CommandHandlers, runCommand } from './active-commands.ts';
import { namesOf, offeredCommands } from './offered.ts';
import { type CommandId, commandIds, commandSpec } from './registry.ts';

/** Every other command is in the palette. Whoever adds to this says why its key must do. */
const keyOnly: Partial<Record<CommandId, string>> = {
  'app.palette': 'it is open',
  'app.leave': 'Escape leaves the palette itself',
  'app.nextPane': 'a move of the focus, which the palette gives back to where it was',
  'app.previousPane': 'a move of the focus, which the palette gives back to where it was',
  'review.pageUp': 'a screenful is seen, not named',
  'review.pageDown': 'a screenful is seen, not named',
  'review.extendUp': 'one row more is seen, not named',
  'review.extendDown': 'one row more is seen, not named',
  'review.extendPageUp': 'a screenful is seen, not named',
  'review.extendPageDown': 'a screenful is seen, not named',
  'review.tag1': 'a number says nothing: "Tags …" offers all by name',
  'review.tag2': 'as tag 1',
  'review.tag3': 'as tag 1',
  'review.tag4': 'as tag 1',
  'review.tag5': 'as tag 1',
  'review.tag6': 'as tag 1',
  'review.tag7': 'as tag 1',
  'review.tag8': 'as tag 1',
  'review.tag9': 'as tag 1',
};
const named = commandIds.filter((id) => keyOnly[id] === undefined);

let undo: (() => void)[] = [];
afterEach(() => {
  for (const run of undo) run();
  undo = [];
});
const applyAll = (handlers: CommandHandlers) => undo.push(addHandlers({ handlers: () => handlers }));

describe('offeredCommands', () => {
  it('offers every command that applies, but those that are for their key alone on purpose', () => {
    applyAll(Object.fromEntries(commandIds.map((id) => [id, () => undefined])));
    expect(offeredCommands()).toEqual(named);
    expect(commandIds.filter((id) => keyOnly[id] !== undefined && commandSpec(id).keys.length === 0)).toEqual([]);
  });

  it('offers none that doesn’t apply', () => {
    expect(offeredCommands()).toEqual([]);
    applyAll({ 'review.keep': () => undefined, 'review.delete': undefined });
    expect(offeredCommands()).toEqual(['review.keep']);
  });

  it('runs each one that it offers', () => {
    for (const id of named) {
      const run = vi.fn<() => void>();
      const stop = addHandlers({
        handlers: () => ({ [id]: commandSpec(id).isHeld === true ? { press: run, release: run } : run }),
      });
      expect(offeredCommands()).toEqual([id]);
      expect(runCommand(id)).toBe(true);
      expect(run).toHaveBeenCalled();
      stop();
    }
  });
});

describe('namesOf', () => {
  it('names every command in both languages, with nothing left to fill in', () => {
    expect(commandIds.filter((id) => namesOf(id).length !== languages.length)).toEqual([]);
    expect(commandIds.filter((id) => namesOf(id).some((name) => name.trim() === '' || /[{}]/.test(name)))).toEqual([]);
  });

  it('finds no other command sooner than the one whose name was typed whole, whatever language is read', () => {
    for (const id of named) {
      for (const name of namesOf(id)) {
        const own = scoreOf(namesOf(id), name);
        expect(own, name).toBeGreaterThan(0);
        const sooner = named.filter((other) => scoreOf(namesOf(other), name) > own + 0.01);
        expect(sooner, name).toEqual([]);
      }
    }
  });
});
