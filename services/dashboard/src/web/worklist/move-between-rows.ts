import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * j or arrow down goes to the next row, k or arrow up to the one before. Heeded only while a row has the focus, so that
 * single letters never surprise those who speak or type elsewhere (WCAG 2.1.4).
 */
export const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
  const focused = document.activeElement;
  if (step === undefined || !(focused instanceof HTMLElement) || focused.dataset['rowLink'] === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const next = links[links.indexOf(focused) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.closest('tr')?.scrollIntoView({ block: 'nearest' });
};
