import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width in pixels of an element, followed as it changes, and where `both` its height too; 0 until they are known. */
export function useSize<E extends Element>(both: boolean): [RefObject<E | null>, width: number, height: number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0));
      if (both) setHeight(Math.round(entry?.contentRect.height ?? 0));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [both]);
  return [ref, width, height];
}
