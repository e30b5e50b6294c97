/** How large an element is, followed while it is on screen. Page. CSS pixels, without borders. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export function useElementSize(element: RefObject<HTMLElement | null>, onWidth?: (widthPx: number) => void) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const latest = useRef(onWidth);
  useLayoutEffect(() => {
    latest.current = onWidth;
  });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      setSize((before) =>
        before.width === current.clientWidth && before.height === current.clientHeight
          ? before
          : { width: current.clientWidth, height: current.clientHeight },
      );
      latest.current?.(current.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
