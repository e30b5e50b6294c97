/** What a stretch becomes, in small: ink with a flat line for silence; edged in amber while it is only planned. */
export function Swatch({ isPlanned }: { readonly isPlanned: boolean }) {
  return (
    <span className={isPlanned ? 'swatch plan' : 'swatch'} aria-hidden="true">
      <svg width="34" height="18" viewBox="0 0 34 18">
        <path d="M6 9h22" stroke="var(--on-ink)" strokeWidth="1.5" />
      </svg>
    </span>
  );
}
