/** Members of Amazon data requests that are known and hold no voice (alexa/README.md [A2], [A3]). Found at the end of a path, whatever it is wrapped in. */

/** Of the Alexa category: two of them prove that an archive is one. */
const alexaTree: readonly RegExp[] = [
  /(^|\/)Alerts\/Notifications\.csv$/i,
  /(^|\/)AlexaProactive\/[^/]+\.csv$/i,
  /(^|\/)Answers\/AnswerGroups\/[^/]+\.csv$/i,
  /(^|\/)Calendars\/Calendars(-\d+)?\.csv$/i,
  /(^|\/)Devices\/Mobile\/\d+\.csv$/i,
  /(^|\/)Feedback\/Feedback(-\d+)?\.csv$/i,
  /(^|\/)Karaoke\/Karaoke\.csv$/i,
  /(^|\/)Lists\/Lists\.csv$/i,
  /(^|\/)Location\/Country of Residence(-\d+)?\.csv$/i,
  /(^|\/)Preferences\/News\/(.*\/)?NewsPreferences(-\d+)?\.csv$/i,
  /(^|\/)Shopping\/Notifications History\.csv$/i,
  /(^|\/)Smart Home\/Hunches\.csv$/i,
  /(^|\/)Smart Home\/Cameras? Smart Alerts\/[^/]+\.csv$/i,
];

/** Of other categories, which people pack into the same archive. */
const otherTree =
  /(^|\/)(Retail|Digital|Devices\.Registration|Advertising|Kindle|Audible|Amazon-Music|Payment ?Options|Search-Data|Subscriptions|Your Orders|OutboundNotifications|CustomerCommunicationExperience)[^/]*\/|(^|\/)(Retail|Digital|Advertising)\.[A-Z][^/]*\.(csv|json)$/i;

export const isOtherCategory = (name: string): boolean => otherTree.test(name) || alexaTree.some((member) => member.test(name));

/** How many different members of the Alexa category these names show. */
export function countAlexaMembers(names: Iterable<string>): number {
  const found = new Set<RegExp>();
  for (const name of names) {
    for (const member of alexaTree) if (!found.has(member) && member.test(name)) found.add(member);
    if (found.size > 2) break;
  }
  return found.size;
}
