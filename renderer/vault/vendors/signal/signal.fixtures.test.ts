import { describeChatFixtures } from '../testdata/chat-fixtures.ts';
import { signal } from './signal.ts';

describeChatFixtures('a chat of Signal', {
  adapter: signal,
  testdata: new URL('testdata/', import.meta.url),
  pathOf: (fixture) => {
    if (fixture.startsWith('sigtop')) return `Zoë (+15550100000).${fixture.split('.').at(-1)}`;
    return fixture.endsWith('.md') ? 'Zoë/chat.md' : 'Zoë/data.json';
  },
});
