/** The spoken words of a subtitle or plain text file: cue numbers, times and markup left out. Pure; any text gives a string. */
export function wordsOfSubtitles(text: string): string {
  return text
    .replace(/^WEBVTT.*$/m, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\d+$/.test(line) && !line.includes('-->') && !/^(NOTE|STYLE|REGION)\b/.test(line))
    .map((line) => line.replaceAll(/<[^>]{0,200}>/g, ''))
    .join('\n')
    .trim();
}
