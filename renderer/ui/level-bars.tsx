/** Three bars in the gutter of the row that plays. They stand still when motion isn't wanted. */
import './level-bars.css';

export function LevelBars({ isMoving = true, size = 12 }: { readonly isMoving?: boolean; readonly size?: number }) {
  return (
    <svg
      className={`level-bars eq${isMoving ? ' moving' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <g fill="currentColor">
        <rect x="0" y="5" width="2.4" height="7" rx="1" />
        <rect x="4.8" y="1" width="2.4" height="11" rx="1" />
        <rect x="9.6" y="3.5" width="2.4" height="8.5" rx="1" />
      </g>
    </svg>
  );
}
