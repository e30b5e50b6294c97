import { describeChatFixtures } from '../testdata/chat-fixtures.ts';
import { discord } from './discord.ts';

describeChatFixtures('a channel of Discord', {
  adapter: discord,
  testdata: new URL('testdata/', import.meta.url),
  pathOf: (fixture) => `package/Messages/c900000000000000001/messages.${fixture.endsWith('.csv') ? 'csv' : 'json'}`,
});
