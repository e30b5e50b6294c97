/** Lines of redacted bars beside the lock screen: fixed decoration, drawn from numbers in this file, never from the vault. */
type Line = readonly [person: number, ...words: readonly number[]];

/** Widths in pixels; negative is a darker bar; an empty line is a gap. */
const lines: readonly (Line | null)[] = [
  [62, 210, 88],
  [50, 132],
  [74, -96, 160, 40],
  [62, 300],
  [50, 118, 74, -60],
  [80, 44],
  [62, -250, 120],
  null,
  [62, 180, 92, -30],
  [74, 88],
  [50, -140, 84],
  [62, 310, -40],
  [80, 150],
  [50, 108, 84],
  [62, -240],
  [74, 190, -110],
  null,
  [50, 110],
  [62, -248, 74],
  [50, 96, -100],
  [62, 70],
  [74, 200, 140],
  [50, -170],
];

export function RedactedLines() {
  return (
    <div className="door-lines" aria-hidden="true">
      {lines.map((line, index) => (
        // A fixed drawing: a line's place is its identity.
        <div key={index} className={line === null ? 'gap' : ''}>
          {line === null ? null : (
            <>
              <b className="pale" style={{ width: 34 }} />
              {line.map((width, place) => (
                <b key={place} className={place === 0 ? 'pale' : width < 0 ? 'dark' : ''} style={{ width: Math.abs(width) }} />
              ))}
            </>
          )}
        </div>
      ))}
    </div>
  );
}
