import {
  AvbruttBehandling,
  eventsOfTsb,
  FastlegeOrientert,
  Innlagt,
  Overfort,
  Utskrevet,
  UtskrivningPlanlagt,
  Utskrivningsklar,
  UtskrivningsklarAvmeldt,
  UtskrivningTrukket,
} from '@overgang/contracts/events';
import { retracted, storiesAt, told } from '@overgang/event-door/suite';
import { expect, test } from 'vitest';
import { matters } from './matters.ts';
import { stay } from './stay.ts';
import { whyImpossible } from './why-impossible.ts';

const given = storiesAt({ etat: 'tsb', matters, stay, whyImpossible });

const admitted = told(Innlagt, '2026-09-14T13:20:00+02:00');
const planned = told(UtskrivningPlanlagt, '2026-11-09T10:15:00+01:00');
const ready = told(Utskrivningsklar, '2026-12-11T11:00:00+01:00');
const notReady = told(UtskrivningsklarAvmeldt, '2026-12-12T09:00:00+01:00');
const discharged = told(Utskrevet, '2026-12-14T12:00:00+01:00');
const brokenOff = told(AvbruttBehandling, '2026-11-20T22:40:00+01:00');

test('says of every event what it means for the stay, once', () => {
  const placed = [...stay.begins, ...stay.ends, ...stay.during, stay.plans.type, ...stay.whenever];
  expect(placed.toSorted()).toEqual(eventsOfTsb.map(({ type }) => type).toSorted());
});

test('takes a whole stay, in any order of arrival', () => {
  const story = [admitted, planned, ready, notReady, discharged];
  for (const late of story)
    given(...story.filter((fact) => fact !== late))
      .when(late)
      .gives(late);
  given(discharged, ready).when(admitted).gives(admitted);
});

test('takes what is told late about a stay that has ended', () => {
  const plan = told(UtskrivningPlanlagt, '2026-10-01T10:00:00+02:00');
  given(admitted, discharged).when(plan).gives(plan);
  const gpTold = told(FastlegeOrientert, '2027-01-04T10:00:00+01:00');
  given(admitted, discharged).when(gpTold).gives(gpTold);
  const withdrawn = told(UtskrivningTrukket, '2026-12-15T10:00:00+01:00');
  given(admitted, discharged).when(withdrawn).gives(withdrawn);
});

test.each([
  {
    what: 'a discharge before the admission',
    before: admitted,
    fact: told(Utskrevet, '2026-09-14T13:00:00+02:00'),
    code: 'utgang-for-inngang',
  },
  {
    what: 'an admission after the discharge',
    before: discharged,
    fact: told(Innlagt, '2026-12-14T13:00:00+01:00'),
    code: 'utgang-for-inngang',
  },
  {
    what: 'an admission at another time',
    before: admitted,
    fact: told(Innlagt, '2026-09-15T13:20:00+02:00'),
    code: 'inngang-alt-meldt',
  },
  { what: 'a discharge of who has left', before: brokenOff, fact: discharged, code: 'utgang-alt-meldt' },
  { what: 'a treatment broken off after the discharge', before: discharged, fact: brokenOff, code: 'utgang-alt-meldt' },
  {
    what: 'a plan made after the exit',
    before: brokenOff,
    fact: told(UtskrivningPlanlagt, '2026-11-21T10:00:00+01:00'),
    code: 'hendelse-etter-utgang',
  },
  {
    what: 'a patient ready before the admission',
    before: admitted,
    fact: told(Utskrivningsklar, '2026-09-13T10:00:00+02:00'),
    code: 'hendelse-for-inngang',
  },
  {
    what: 'a patient moved after leaving',
    before: brokenOff,
    fact: told(Overfort, '2026-11-21T10:00:00+01:00'),
    code: 'hendelse-etter-utgang',
  },
] as const)('refuses $what', ({ before, fact, code }) => {
  given(before).when(fact).isRefused({ code, path: 'time', against: before.id });
});

test('refuses a plan whose last day was before the admission', () => {
  const utskrivning = { tidligst: '2026-08-01', sannsynlig: '2026-08-14', senest: '2026-09-13', visshet: 'planlagt' };
  const backwards = told(UtskrivningPlanlagt, '2026-11-09T10:15:00+01:00', { utskrivning });
  const path = 'data.utskrivning.senest';
  given(admitted).when(backwards).isRefused({ code: 'plan-for-inngang', path, against: admitted.id });
  const inAdvance = told(UtskrivningPlanlagt, '2026-08-01T10:15:00+02:00', { utskrivning });
  given(admitted).when(inAdvance).gives(inAdvance);
});

test('takes a corrected admission of the same moment, and any number of plans', () => {
  const corrected = { ...told(Innlagt, admitted.time, { oppholdstype: 'korttid' }), id: 'corrected' };
  given(admitted).when(corrected).gives(corrected);
  const newPlan = told(UtskrivningPlanlagt, '2026-11-16T10:15:00+01:00');
  given(admitted, planned).when(newPlan).gives(newPlan);
});

test('asked twice for the same discharge, records it once', () => {
  given(admitted, discharged)
    .when({ ...discharged, id: 'again' })
    .gives();
});

test('takes the right end of the stay once the wrong one is retracted', () => {
  given(admitted, brokenOff)
    .when(discharged)
    .isRefused({ code: 'utgang-alt-meldt', path: 'time', against: brokenOff.id });
  given(admitted, brokenOff, retracted(brokenOff)).when(discharged).gives(discharged);
});
