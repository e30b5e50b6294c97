/** The four verdicts by shape first, colour second: filled tick, bar across a ring, cross in a ring, dotted ring. */
export interface VerdictGlyphProps {
  readonly verdict: 'keep' | 'redact' | 'delete' | 'undecided';
  readonly size?: number;
  /** Its name where nothing beside it says the same. */
  readonly name?: string;
}

const classes = { keep: 'v-keep', redact: 'v-redact', delete: 'v-delete', undecided: 'v-none' } as const;

export function VerdictGlyph({ verdict, size = 16, name }: VerdictGlyphProps) {
  const naming = name === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const);
  return (
    <svg className={classes[verdict]} width={size} height={size} viewBox="0 0 16 16" {...naming}>
      {verdict === 'keep' ? (
        <>
          <circle cx="8" cy="8" r="6.4" fill="currentColor" />
          <path
            d="M5 8.2 7.1 10.3 11 6"
            fill="none"
            stroke="var(--on-verdict)"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : verdict === 'redact' ? (
        <>
          <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <rect x="1" y="5.6" width="14" height="4.8" rx="1" fill="currentColor" />
        </>
      ) : verdict === 'delete' ? (
        <>
          <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </>
      ) : (
        <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.2" />
      )}
    </svg>
  );
}
