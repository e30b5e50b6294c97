/** Numbers of parts as people write them: `2, 4–7`. Pure. */

const mostRanges = 6;

/** `given` in order, each once. Beyond a few ranges only the beginning is told. */
export function partRanges(given: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of given) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const told = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return ranges.length > mostRanges ? `${told.join(', ')} …` : told.join(', ');
}
