import { describeChatFixtures } from '../testdata/chat-fixtures.ts';
import { telegram } from './telegram.ts';

describeChatFixtures("Telegram's result.json or page", {
  adapter: telegram,
  testdata: new URL('testdata/', import.meta.url),
  pathOf: (fixture) => `ChatExport_2021-03-04/${fixture.endsWith('.html') ? 'messages.html' : 'result.json'}`,
});
