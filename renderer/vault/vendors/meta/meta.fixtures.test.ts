import { describeChatFixtures } from '../testdata/chat-fixtures.ts';
import { messenger } from './meta.ts';

describeChatFixtures('a thread of Messenger', {
  adapter: messenger,
  testdata: new URL('testdata/', import.meta.url),
  pathOf: (fixture) =>
    `your_activity_across_facebook/messages/${fixture.startsWith('encrypted') ? 'Zoe_1.json' : 'inbox/patexample_1234567890/message_1.json'}`,
});
