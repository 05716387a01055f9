/** Keeps a list at its end while one is there, however its content grows. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR = 60;

/** Return whether the end is in sight, and the way there. A growing number `sent` goes there at once. */
export function useStick(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  sent: number,
) {
  const [isAtEnd, setAtEnd] = useState(true);
  const stuck = useRef(true);
  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    stuck.current = true;
    box.scrollTop = box.scrollHeight;
    setAtEnd(true);
  }, [scroller]);

  useLayoutEffect(toEnd, [toEnd]);
  useEffect(() => {
    if (sent) toEnd();
  }, [sent, toEnd]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      stuck.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
      setAtEnd(stuck.current);
    };
    const grown = new ResizeObserver(() => {
      if (stuck.current) box.scrollTop = box.scrollHeight;
      else look();
    });
    box.addEventListener("scroll", look, { passive: true });
    grown.observe(box);
    if (content.current) grown.observe(content.current);
    return () => {
      box.removeEventListener("scroll", look);
      grown.disconnect();
    };
  }, [scroller, content]);
  return { isAtEnd, toEnd };
}
