import { useEffect, useRef } from 'react';

/**
 * Puts the focus on the heading when the reader has come to another page, so that the way there can be heard and the next
 * key starts at the top. Not at the first page: there the browser has its own place.
 */
export const usePageFocus = (page: string): void => {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    document.querySelector<HTMLElement>('h1')?.focus();
    window.scrollTo(0, 0);
  }, [page]);
};
