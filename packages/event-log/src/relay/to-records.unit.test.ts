import { expect, test } from 'vitest';
import { toRecords } from './to-records.ts';

const event = {
  specversion: '1.0',
  id: '1',
  source: 'urn:orgnr:310000019',
  type: 'no.overgang.tsb.innlagt.v1',
  time: '2026-09-14T13:20:00+02:00',
  recordedat: '2026-09-14T11:20:02.000Z',
  datacontenttype: 'application/json',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
  data: { oppholdId: 'æøå', behov: { bolig: 'ja' } },
};
const rowOf = (said: object) => ({ position: 1, key: 'k', text: JSON.stringify(said), event: said });
const recordOf = (said: object) => toRecords(rowOf(said), [{ topic: 't', key: 'k' }])[0];
const dataOf = (said: object): unknown => JSON.parse(Buffer.from(recordOf(said)?.value ?? []).toString());

test('an event travels as its data, with its attributes as headers', () => {
  expect(dataOf(event)).toEqual(event.data);
  expect(recordOf(event)?.headers).toEqual({
    ce_specversion: '1.0',
    ce_id: '1',
    ce_source: 'urn:orgnr:310000019',
    ce_type: 'no.overgang.tsb.innlagt.v1',
    ce_time: '2026-09-14T13:20:00+02:00',
    ce_recordedat: '2026-09-14T11:20:02.000Z',
    ce_traceparent: event.traceparent,
    traceparent: event.traceparent,
    'content-type': 'application/json',
  });
});

test('an event with an attribute that is no text travels whole, so that nothing changes its kind', () => {
  const counted = { ...event, sequence: 7 };
  expect(dataOf(counted)).toEqual(counted);
  expect(recordOf(counted)?.headers).toMatchObject({ 'content-type': 'application/cloudevents+json', ce_id: '1' });
  expect(recordOf(counted)?.headers).not.toHaveProperty('ce_sequence');
});

test('an event goes to each of its targets, and to none where it has none', () => {
  expect(toRecords(rowOf(event), [])).toEqual([]);
  const targets = [
    { topic: 'a', key: '1' },
    { topic: 'b', key: '2' },
  ];
  expect(toRecords(rowOf(event), targets).map(({ topic, key }) => ({ topic, key }))).toEqual(targets);
});
