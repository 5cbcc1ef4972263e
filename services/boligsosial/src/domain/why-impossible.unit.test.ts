import { BoligOppsagt, BoligTildelt, eventsOfBoligsosial, Innflyttet, VedtakFattet } from '@overgang/contracts/events';
import { retracted, storiesAt, told } from '@overgang/event-door/suite';
import { describe, test } from 'vitest';
import { matters } from './matters.ts';
import { whyImpossible } from './why-impossible.ts';

const given = storiesAt({ etat: 'boligsosial', matters, whyImpossible });
const allocated = told(BoligTildelt, '2026-11-20T10:00:00+01:00', { fra: '2026-12-10' });
const movedIn = told(Innflyttet, '2026-12-14T15:30:00+01:00');
const unnamed = ({ subject: _, ...fact }: typeof movedIn) => fact as typeof movedIn; // as a sender may leave it out

describe('a home', () => {
  test('cannot end before it begins', () => {
    given()
      .when(told(BoligTildelt, '2026-11-20T10:00:00+01:00', { fra: '2026-12-10', til: '2026-12-09' }))
      .isRefused({ code: 'bolig-slutter-for-start', path: 'data.til' });
  });

  test.each(['2026-12-10', '2027-06-30', undefined])('can end on %s', (til) => {
    const fact = told(BoligTildelt, '2026-11-20T10:00:00+01:00', { fra: '2026-12-10', til });
    given().when(fact).gives(fact);
  });

  test('keeps its tenant in mind, so that the office need not say who moved in', () => {
    given(allocated).when(unnamed(movedIn)).gives(movedIn);
    given().when(unnamed(movedIn)).isRefused({ code: 'person-mangler', path: 'person' });
  });

  test('may be the next tenant’s, who must then be named', () => {
    const next = { ...allocated, id: 'next', subject: '1f0e7c1d-6f0a-4c52-9b7e-2f4c9a0b5d22' as never }; // of a personRef's form
    given(allocated).when(next).gives(next);
    given(allocated, next).when(unnamed(movedIn)).isRefused({ code: 'person-mangler', path: 'person' });
    given(allocated, next, retracted(allocated))
      .when(unnamed(movedIn))
      .gives({ ...movedIn, subject: next.subject });
  });

  test('changes as often as the office says, in whatever order it is told', () => {
    const later = told(BoligTildelt, '2026-11-25T10:00:00+01:00', { fra: '2026-12-20' });
    const ended = told(BoligOppsagt, '2026-12-30T10:00:00+01:00', { boligId: 'bolig-2026-0033', per: '2027-01-31' });
    const story = [allocated, later, movedIn, ended];
    for (const last of story)
      given(...story.filter((fact) => fact !== last))
        .when(last)
        .gives(last);
  });

  test('asked twice for the same allocation, records it once', () => {
    given(allocated)
      .when({ ...allocated, id: 'again' })
      .gives();
  });
});

test('a decision has a history of its own', () => {
  const decided = told(VedtakFattet, '2026-11-10T10:00:00+01:00');
  const reversed = told(VedtakFattet, '2026-12-01T10:00:00+01:00', { utfall: 'avslag' });
  given(decided).when(unnamed(reversed)).gives(reversed);
});

test.each(eventsOfBoligsosial.map((event) => [event.name, event] as const))('takes the example of %s', (_, event) => {
  const fact = told(event, event.example.time);
  given().when(fact).gives(fact);
});
