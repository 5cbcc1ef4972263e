import {
  eventsOfKriminalomsorg,
  GjennomforingEndret,
  Innsatt,
  Loslatelse,
  LoslatelsePlanlagt,
  LoslatelseTrukket,
  MotepliktFastsatt,
  OverfortFengsel,
  OverfortTilInstitusjon,
  SamordningStartet,
  Straffavbrudd,
  Unnveket,
} from '@overgang/contracts/events';
import { retracted, storiesAt, told } from '@overgang/event-door/suite';
import { describe, expect, test } from 'vitest';
import { matters } from './matters.ts';
import { stay } from './stay.ts';
import { whyImpossible } from './why-impossible.ts';

const given = storiesAt({ etat: 'kriminalomsorg', matters, stay, whyImpossible });

const imprisoned = told(Innsatt, '2026-06-02T10:00:00+02:00');
const planned = told(LoslatelsePlanlagt, '2026-11-09T10:15:00+01:00');
const released = told(Loslatelse, '2027-01-22T09:00:00+01:00');
const inside = [
  told(OverfortFengsel, '2026-07-01T10:00:00+02:00'),
  told(OverfortTilInstitusjon, '2026-08-01T10:00:00+02:00'),
  told(GjennomforingEndret, '2026-09-01T10:00:00+02:00'),
  told(Straffavbrudd, '2026-10-01T10:00:00+02:00'),
  told(Unnveket, '2026-11-01T10:00:00+01:00'),
];

test('has one place in the stay for each of the events', () => {
  const { begins, ends, during, plans, whenever } = stay;
  const known = new Set<string>([...begins, ...ends, ...during, plans.type, ...whenever]);
  expect(known.size).toBe(begins.length + ends.length + during.length + 1 + whenever.length);
  for (const { type } of eventsOfKriminalomsorg) expect(known).toContain(type);
});

describe('a stay in prison', () => {
  test('is taken whole, whichever of its facts comes last', () => {
    const everything = [imprisoned, planned, ...inside, released];
    for (const last of everything) {
      given(...everything.filter((fact) => fact !== last))
        .when(last)
        .gives(last);
    }
  });

  test.each(inside.map((fact) => [fact.type, fact] as const))(
    'has no %s before it begins or after it ends',
    (_, fact) => {
      const before = { ...fact, time: '2026-06-01T10:00:00+02:00' };
      const after = { ...fact, time: '2027-01-22T09:00:01+01:00', data: { ...fact.data, til: undefined } };
      given(imprisoned).when(before).isRefused({ code: 'hendelse-for-inngang', path: 'time', against: imprisoned.id });
      given(released).when(after).isRefused({ code: 'hendelse-etter-utgang', path: 'time', against: released.id });
    },
  );

  test('has what may come at any time also after the release', () => {
    for (const event of [LoslatelseTrukket, MotepliktFastsatt, SamordningStartet]) {
      const late = told(event, '2027-01-25T10:00:00+01:00');
      given(imprisoned, released).when(late).gives(late);
    }
  });

  test('ends after it begins, once, and is planned before it has ended', () => {
    const early = told(Loslatelse, '2026-06-02T09:00:00+02:00');
    given(imprisoned).when(early).isRefused({ code: 'utgang-for-inngang', path: 'time', against: imprisoned.id });
    const again = told(Loslatelse, '2027-01-23T09:00:00+01:00');
    given(released).when(again).isRefused({ code: 'utgang-alt-meldt', path: 'time', against: released.id });
    const lateEntry = told(Innsatt, '2027-01-23T09:00:00+01:00');
    given(released).when(lateEntry).isRefused({ code: 'utgang-for-inngang', path: 'time', against: released.id });
    const plan = told(LoslatelsePlanlagt, '2027-01-23T09:00:00+01:00');
    given(released).when(plan).isRefused({ code: 'hendelse-etter-utgang', path: 'time', against: released.id });
  });

  test('begins once, and its planned end is not before that', () => {
    const other = told(Innsatt, '2026-06-03T10:00:00+02:00');
    given(imprisoned).when(other).isRefused({ code: 'inngang-alt-meldt', path: 'time', against: imprisoned.id });
    const loslatelse = { tidligst: '2026-01-22', sannsynlig: '2026-01-22', senest: '2026-01-22', visshet: 'anslag' };
    const wrongYear = told(LoslatelsePlanlagt, '2026-11-09T10:15:00+01:00', { loslatelse });
    given(imprisoned)
      .when(wrongYear)
      .isRefused({ code: 'plan-for-inngang', path: 'data.loslatelse.senest', against: imprisoned.id });
  });

  test('can be told anew when a release was reported by mistake', () => {
    const later = told(Loslatelse, '2027-02-01T09:00:00+01:00');
    given(imprisoned, released, retracted(released)).when(later).gives(later);
    given(imprisoned, released)
      .when({ ...released, id: 'again' })
      .gives();
  });
});
