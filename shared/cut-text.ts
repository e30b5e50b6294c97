/** A text of at most so many UTF-16 units. A longer one ends in an ellipsis, and never in half a character. Pure. */
export function cutText(text: string, mostLength: number): string {
  if (text.length <= mostLength) return text;
  const kept = text.slice(0, mostLength - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
