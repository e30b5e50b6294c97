/** Where in its vendor's archive a fixture stands: fixtures are named by what they are, not by their place. */

const places: Readonly<Record<string, readonly string[]>> = {
  alexa: ['Voice/*'],
  'google-activity': ['Takeout/My Activity/Assistant/MyActivity.json', 'Takeout/My Activity/Assistant/MyActivity.html'],
  'google-voice': ['Takeout/Voice/Calls/*', 'Takeout/Voice/Calls/Pat - Voicemail - 2020-01-02T03_04_05Z.html'],
  telegram: ['result.json', 'ChatExport_2021-03-04/result.json'],
  meta: ['messages/inbox/pat_1/message_1.json', 'your_instagram_activity/messages/inbox/pat_1/message_1.json'],
  discord: ['Messages/c1/messages.json', 'Messages/c1/messages.csv'],
  snapchat: ['json/chat_history.json'],
  signal: ['Pat/data.json', 'Pat/chat.md', 'Pat/index.html'],
  whatsapp: ['_chat.txt', 'WhatsApp Chat - Pat/_chat.txt'],
  zoom: ['meeting/chat.txt', 'meeting/*'],
  'voice-memos': ['Recordings/CloudRecordings.db'],
  voicemail: ['Library/Voicemail/voicemail.db'],
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.'));

export function placesOf(vendor: string, fixture: string): readonly string[] {
  const known = (places[vendor] ?? []).filter((place) => place.endsWith('*') || endingOf(place) === endingOf(fixture));
  return [...known.map((place) => place.replace('*', fixture)), fixture, `folder/${fixture}`];
}
