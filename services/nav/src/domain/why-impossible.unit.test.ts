import { ForsteSamtaleHoldt, InntektAvklart, MidlertidigBotilbud } from '@overgang/contracts/events';
import { retracted, storiesAt, told } from '@overgang/event-door/suite';
import { test } from 'vitest';
import { matters } from './matters.ts';
import { whyImpossible } from './why-impossible.ts';

const given = storiesAt({ etat: 'nav', matters, whyImpossible });
const at = '2026-12-14T09:00:00+01:00';
const shelter = told(MidlertidigBotilbud, at, { fra: '2026-12-14', til: '2027-01-10' });

test('refuses a temporary home that ends before its first night', () => {
  given()
    .when(told(MidlertidigBotilbud, at, { fra: '2026-12-14', til: '2026-12-13' }))
    .isRefused({ code: 'botilbud-slutter-for-start', path: 'data.til' });
});

test('takes one for a single night', () => {
  const oneNight = told(MidlertidigBotilbud, at, { fra: '2026-12-14', til: '2026-12-14' });
  given().when(oneNight).gives(oneNight);
});

test('takes every change of it, also what comes late and in the wrong order', () => {
  const prolonged = told(MidlertidigBotilbud, '2027-01-08T09:00:00+01:00', { til: '2027-01-31' });
  given(shelter).when(prolonged).gives(prolonged);
  given(prolonged).when(shelter).gives(shelter);
});

test('takes the same shelter for the next person', () => {
  const next = { ...shelter, id: 'next', subject: '1f0e7c1d-6f0a-4c52-9b7e-2f4c9a0b5d22' as never }; // of a personRef's form
  given(shelter).when(next).gives(next);
});

test('records a change once, and anew when it was retracted', () => {
  const again = { ...shelter, id: 'again' };
  given(shelter).when(again).gives();
  given(shelter, retracted(shelter)).when(again).gives(again);
});

test.each([[InntektAvklart], [ForsteSamtaleHoldt]])('finds nothing impossible in %o', (event) => {
  const fact = told(event, event.example.time);
  given().when(fact).gives(fact);
});
