import { expect, test, vi } from 'vitest';
import { whileVisible } from './while-visible.ts';

const falseDocument = () => {
  const target = new EventTarget();
  const tab = Object.assign(target, { visibilityState: 'visible' });
  vi.stubGlobal('document', tab);
  return (visibilityState: string): void => {
    Object.assign(tab, { visibilityState });
    tab.dispatchEvent(new Event('visibilitychange'));
  };
};

test('runs while the tab is seen, and never twice', () => {
  const become = falseDocument();
  const steps: string[] = [];
  const end = whileVisible(() => {
    steps.push('start');
    return () => void steps.push('stop');
  });
  become('visible');
  become('hidden');
  become('hidden');
  become('visible');
  end();
  become('hidden');
  become('visible');
  expect(steps).toEqual(['start', 'stop', 'start', 'stop']);
  vi.unstubAllGlobals();
});
