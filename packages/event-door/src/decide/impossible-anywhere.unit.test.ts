import {
  AnsvarligByttet,
  AnsvarligFravaerende,
  allEvents,
  BoligOrdnet,
  Flyttet,
  Innlagt,
  OverleveringGjennomfort,
} from '@overgang/contracts/events';
import { expect, test } from 'vitest';
import { impossibleAnywhere } from './impossible-anywhere.ts';

const said = (example: { readonly data: object; readonly type: string }, data: object) => ({
  source: 'urn:orgnr:310000019',
  id: '1',
  time: '2026-11-09T10:15:00+01:00',
  type: example.type,
  data: { ...example.data, ...data },
});

type Refused = [string, { example: { data: object; type: string } }, object, string, string];

test.each<Refused>([
  ['a bydel of another municipality', Innlagt, { bydel: '030101' }, 'bydel-utenfor-kommunen', 'data.bydel'],
  ['a move to such a bydel', Flyttet, { tilKommune: '3403' }, 'bydel-utenfor-kommunen', 'data.tilBydel'],
  ['a move from such a bydel', Flyttet, { fraBydel: '030102' }, 'bydel-utenfor-kommunen', 'data.fraBydel'],
  ['a bed that ends before it begins', BoligOrdnet, { til: '2026-12-13' }, 'slutter-for-start', 'data.til'],
  ['an absence that does so', AnsvarligFravaerende, { til: '2026-11-15' }, 'slutter-for-start', 'data.til'],
  ['a change to the same unit', AnsvarligByttet, { tilEnhet: '310000035' }, 'samme-enhet', 'data.tilEnhet'],
  ['a handover to the same unit', OverleveringGjennomfort, { tilEnhet: '310000035' }, 'samme-enhet', 'data.tilEnhet'],
  [
    'a move to where the person was',
    Flyttet,
    { fraKommune: '0301', fraBydel: '030101' },
    'samme-sted',
    'data.tilKommune',
  ],
])('refuses %s', (_, { example }, ...more) => {
  const [data, code, path] = more;
  expect(impossibleAnywhere(said(example, data))).toEqual({ code, path });
});

test.each([
  ['a bydel of Oslo', Innlagt, { kommune: '0301', bydel: '030101' }],
  ['a bydel alone', BoligOrdnet, { kommune: undefined, bydel: '030101' }],
  ['a bed for one night', BoligOrdnet, { til: '2026-12-14' }],
  ['a move within Oslo', Flyttet, { fraKommune: '0301', fraBydel: '030102' }],
  ['a move from nobody knows where', Flyttet, { fraKommune: undefined }],
])('takes %s', (_, { example }, data) => {
  expect(impossibleAnywhere(said(example, data))).toBeUndefined();
});

test.each(allEvents.map((event) => [event.type, event] as const))('takes the example of %s', (_, { example }) => {
  expect(impossibleAnywhere(said(example, {}))).toBeUndefined();
});
