/** The mark: a sound with a bar across it. `--mark-ground` is the colour it stands on. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <g fill="currentColor">
        <rect x="1" y="7" width="2.4" height="6" rx="1.2" />
        <rect x="4.9" y="3.5" width="2.4" height="13" rx="1.2" />
        <rect x="8.8" y="1" width="2.4" height="18" rx="1.2" />
        <rect x="12.7" y="4.5" width="2.4" height="11" rx="1.2" />
        <rect x="16.6" y="7.5" width="2.4" height="5" rx="1.2" />
      </g>
      <rect
        x="3.4"
        y="7.4"
        width="13.2"
        height="5.2"
        rx="1"
        fill="var(--text)"
        stroke="var(--mark-ground, var(--desk))"
        strokeWidth="1.4"
      />
    </svg>
  );
}
