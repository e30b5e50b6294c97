import { describeChatFixtures } from '../testdata/chat-fixtures.ts';
import { snapchat } from './snapchat.ts';

describeChatFixtures('a history of Snapchat', {
  adapter: snapchat,
  testdata: new URL('testdata/', import.meta.url),
  pathOf: () => 'mydata~1614863700000/json/chat_history.json',
});
