import { OvergangApnet, type OvergangEvent, VarselBestilt, VarselTilbakekalt } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { foldNotices, type Notice, noticeOf } from './notice.ts';

type Ordered = typeof VarselBestilt.example;
const ordered = (data: Partial<Ordered['data']> = {}, time = VarselBestilt.example.time): OvergangEvent => ({
  ...VarselBestilt.example,
  time,
  data: { ...VarselBestilt.example.data, ...data },
});
const recalled: OvergangEvent = { ...VarselTilbakekalt.example, time: '2026-11-25T10:00:00+01:00' };

const noticed = (event: OvergangEvent): Notice => {
  const notice = noticeOf(event);
  if (notice === undefined) throw new Error('not a notice');
  return notice;
};

test('opens a notice for its receiver', () => {
  const { subject, time, data } = VarselBestilt.example;
  expect(noticed(ordered())).toEqual({
    varselId: data.varselId,
    overgangId: data.overgangId,
    personRef: subject,
    receiver: { etat: 'boligsosial', kommune: '3403' },
    openedAt: time,
    closedAt: undefined,
  });
});

test('gives no right by an order to stand down', () => {
  expect(noticeOf(ordered({ slag: 'trekk-tilbake' }))).toBeUndefined();
});

test('closes a notice that is recalled', () => {
  expect(noticed(recalled)).toMatchObject({ closedAt: '2026-11-25T10:00:00+01:00' });
});

test('has nothing to do with other events', () => {
  expect(noticeOf(OvergangApnet.example)).toBeUndefined();
});

test('folds to the same closed notice whatever comes first, and however often', () => {
  const [open, closed] = [noticed(ordered()), noticed(recalled)];
  for (const order of [
    [open, closed],
    [closed, open],
    [open, closed, open, closed],
  ]) {
    expect(foldNotices(order)).toMatchObject([{ varselId: open.varselId, closedAt: closed.closedAt }]);
  }
});

test('sorts by id, so that writers lock in one order', () => {
  const ids = ['3', '1', '2'].map((digit) => digit.repeat(8) as Notice['varselId']);
  const folded = foldNotices(ids.map((varselId) => ({ ...noticed(ordered()), varselId })));
  expect(folded.map(({ varselId }) => varselId)).toEqual([...ids].sort());
});
