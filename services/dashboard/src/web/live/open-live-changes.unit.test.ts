import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LiveMessage, openLiveChanges } from './open-live-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Stands in for the browser's EventSource; what it was opened with is kept. */
const falseBrowser = () => {
  const opened: { url: string; source: EventSource }[] = [];
  const open = (url: string): EventSource => {
    const source = { readyState: 1, close: () => {} } as unknown as EventSource; // only what the code under test touches
    opened.push({ url, source });
    return source;
  };
  const heard: LiveMessage[] = [];
  const live = openLiveChanges('/strom', open);
  live.listen((message) => heard.push(message));
  const stop = live.start();
  const last = () => opened.at(-1)?.source ?? expect.fail('nothing was opened');
  const say = (data: unknown) => last().onmessage?.({ data: JSON.stringify(data) } as MessageEvent);
  const lose = (readyState: number) => {
    Object.assign(last(), { readyState });
    last().onerror?.({} as Event);
  };
  return { opened, heard, say, lose, stop, open: () => last().onopen?.({} as Event) };
};

const pulse = { type: 'puls', id: 7, per: '2026-03-06T09:30:00Z' };

test('passes on what it understands and nothing else', () => {
  const browser = falseBrowser();
  browser.open();
  browser.say({ type: 'nytt-slag', id: 1 });
  browser.say(pulse);
  expect(browser.heard).toEqual([{ type: 'opened' }, pulse]);
});

test('begins where it was after it was closed for good', async () => {
  const browser = falseBrowser();
  browser.say(pulse);
  browser.lose(2);
  expect(browser.heard.at(-1)).toEqual({ type: 'lost' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(browser.opened.map(({ url }) => url)).toEqual(['/strom', '/strom?etter=7']);
});

test('leaves it to the browser to try again while the browser does', async () => {
  const browser = falseBrowser();
  browser.lose(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(browser.opened).toHaveLength(1);
});

test('takes a long silence for a loss, and begins anew', async () => {
  const browser = falseBrowser();
  browser.say(pulse);
  await vi.advanceTimersByTimeAsync(44_000);
  browser.say({ ...pulse, id: 8 });
  await vi.advanceTimersByTimeAsync(44_000);
  expect(browser.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(browser.opened.at(-1)?.url).toBe('/strom?etter=8');
});

test('is silent after it was stopped', async () => {
  const browser = falseBrowser();
  browser.stop();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(browser.opened).toHaveLength(1);
});
