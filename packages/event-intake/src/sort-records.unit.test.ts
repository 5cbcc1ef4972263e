import { UtskrivningPlanlagt } from '@overgang/contracts/events';
import type { IncomingRecord } from '@overgang/event-bus';
import { expect, test } from 'vitest';
import { sortRecords } from './sort-records.ts';

const record = (value: unknown, headers: Record<string, string> = {}): IncomingRecord => ({
  topic: 'overgang.hendelser.tsb.v1',
  partition: 2,
  offset: '7',
  key: 'k',
  value: value instanceof Uint8Array ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  headers,
  publishedAt: new Date(0),
});
const event = UtskrivningPlanlagt.example;
const pulse = { overgang_pulse: '1' };
const through = '2026-11-23T07:00:00.000Z';

test('tells events, pulses, strangers and nonsense apart, in order', () => {
  const later = { ...event, type: 'no.overgang.tsb.utskrivning-planlagt.v2' };
  const { events, pulses, unknown, unreadable } = sortRecords([
    record(event),
    record({ pulse: { source: 'tsb', through } }, pulse),
    record(later),
    record('{'),
    record({ ...event, id: 'second' }),
  ]);
  expect(events.map((each) => each.event.id)).toEqual([event.id, 'second']);
  expect(pulses).toEqual([{ topic: 'overgang.hendelser.tsb.v1', partition: 2, through }]);
  expect(unknown.map(({ type }) => type)).toEqual([later.type]);
  expect(unreadable.map(({ reason }) => reason)).toEqual(['ikke-json']);
});

test('keeps what a newer sender has added', () => {
  const { events } = sortRecords([record({ ...event, data: { ...event.data, nytt: { felt: 1 } } })]);
  expect(events[0]?.event.data).toMatchObject({ nytt: { felt: 1 } });
});

test.each([
  ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe]), 'ikke-utf-8'],
  ['no JSON', 'not json', 'ikke-json'],
  ['no event', '17', 'type: custom'],
  ['an event without what it needs', { ...event, data: { oppholdId: 'x' } }, 'data.utskrivning: invalid_type'],
])('says why it cannot read %s, by code and path and never by value', (_, value, reason) => {
  expect(sortRecords([record(value)]).unreadable[0]?.reason).toContain(reason);
});

test.each([
  ['no pulse', {}],
  ['a pulse of another kind', { pulse: 'x' }],
  ['a pulse without a time', { pulse: {} }],
  ['a pulse with a wrong time', { pulse: { through: 'soon' } }],
  ['nothing', null],
])('does not take %s for a pulse, whatever its header says', (_, value) => {
  const { pulses, unreadable } = sortRecords([record(value, pulse)]);
  expect([pulses.length, unreadable.length]).toEqual([0, 1]);
});

test('hears how many partitions a door has, and minds no nonsense there', () => {
  const said = (partitions: unknown) => sortRecords([record({ pulse: { through, partitions } }, pulse)]).pulses;
  expect(said(4)).toEqual([{ topic: 'overgang.hendelser.tsb.v1', partition: 2, through, partitions: 4 }]);
  expect(said('many')).toEqual([{ topic: 'overgang.hendelser.tsb.v1', partition: 2, through }]);
});

test('does not take a pulse without its header for one', () => {
  expect(sortRecords([record({ pulse: { source: 'tsb', through } })]).pulses).toEqual([]);
});

const { data, ...attributes } = event;
const inHeaders = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries({ ...attributes, ...more }).map(([name, value]) => [`ce_${name}`, String(value)]),
  ),
  'content-type': 'application/json',
});

test('reads an event in binary mode as it reads the same event in structured mode', () => {
  const [binary, structured] = [sortRecords([record(data, inHeaders())]), sortRecords([record(event)])];
  expect(binary.events[0]?.event).toEqual({ ...structured.events[0]?.event, datacontenttype: 'application/json' });
});

test('reads a whole event whatever its headers say of it', () => {
  const structured = { ...inHeaders(), 'content-type': 'application/cloudevents+json; charset=utf-8' };
  for (const headers of [structured, inHeaders({ type: 'no.overgang.ukjent.v1' })])
    expect(sortRecords([record(event, headers)]).events.map((each) => each.event.type)).toEqual([event.type]);
});

test('parks a strange type in binary mode, keeps what a newer sender adds, and says which header is missing', () => {
  const strange = sortRecords([record(data, inHeaders({ type: 'no.overgang.tsb.noe-nytt.v1' }))]);
  expect(strange.unknown.map(({ type }) => type)).toEqual(['no.overgang.tsb.noe-nytt.v1']);
  const newer = sortRecords([record(data, inHeaders({ nyttfelt: 'x' }))]);
  expect(newer.events[0]?.event).toMatchObject({ nyttfelt: 'x' });
  const { ce_subject: _, ...without } = inHeaders();
  expect(sortRecords([record(data, without)]).unreadable[0]?.reason).toContain('subject: invalid_type');
});

test('takes nothing that a header is called for more than a name', () => {
  const { events } = sortRecords([record(data, inHeaders({ __proto__: 'x' } as Record<string, string>))]);
  expect(events).toHaveLength(1);
  const hostile = sortRecords([record(data, { ...inHeaders(), ce___proto__: '{"polluted":true}' })]);
  expect(hostile.events).toHaveLength(1);
  expect({}).not.toHaveProperty('polluted');
});
