import { givenFor } from '@overgang/testing';
import { describe, expect, test } from 'vitest';
import { aFact, another, chronology, retractionOf } from '../../test/a-fact.ts';
import { decidePost } from './decide-post.ts';
import type { Fact, RecordFact } from './fact.ts';

const decider = decidePost({
  stay: chronology,
  whyImpossible: ({ data }) => ('wrong' in data ? { code: 'wrong', path: 'data.wrong' } : undefined),
});
const given = givenFor(decider);
const receivedAt = Date.parse('2026-11-23T12:00:00+01:00');
const ofStay = (fact: Fact): RecordFact => ({ fact, receivedAt, isOfStay: true });
const ofOther = (fact: Fact): RecordFact => ({ fact, receivedAt, isOfStay: false });
const unnamed = ({ subject: _, ...fact }: Fact): Fact => fact;

const begun = aFact('begun', '1');
const ended = aFact('ended', '10');

describe('a fact', () => {
  test('is recorded as it was told', () => {
    given().when(ofStay(begun)).gives(begun);
    given(begun).when(ofStay(ended)).gives(ended);
  });

  test('takes its person from what is known of the stay', () => {
    given(begun)
      .when(ofStay(unnamed(ended)))
      .gives(ended);
    given(begun)
      .when(ofOther(unnamed(ended)))
      .gives(ended);
  });

  test('must name a person where none is known', () => {
    given()
      .when(ofStay(unnamed(begun)))
      .isRefused({ code: 'person-mangler', path: 'person' });
  });

  test('of a stay cannot be about another person', () => {
    const refusal = { code: 'annen-person', path: 'person', against: begun.id } as const;
    given(begun)
      .when(ofStay({ ...ended, subject: another }))
      .isRefused(refusal);
  });

  test('of a home may be about the next tenant, and must then say who', () => {
    const next = { ...ended, subject: another };
    given(begun).when(ofOther(next)).gives(next);
    given(begun, next)
      .when(ofOther(unnamed(aFact('noted', '12'))))
      .isRefused({ code: 'person-mangler', path: 'person' });
  });

  test.each([
    ['2026-11-23T12:10:00+01:00', true],
    ['2026-11-23T12:10:01+01:00', false],
  ])('may be ahead of our clock by ten minutes: %s', (time, isTaken) => {
    const fact = aFact('begun', time);
    const scenario = given().when(ofStay(fact));
    if (isTaken) scenario.gives(fact);
    else scenario.isRefused({ code: 'framtidig-hendelse', path: 'time' });
  });

  test('is refused when its agency finds it impossible', () => {
    given()
      .when(ofStay({ ...begun, data: { wrong: true } }))
      .isRefused({ code: 'wrong', path: 'data.wrong' });
  });

  test('is judged beside the others of its stay, and not beside those of something else', () => {
    const early = aFact('ended', '1T08');
    given(begun).when(ofStay(early)).isRefused({ code: 'utgang-for-inngang', path: 'time', against: begun.id });
    given(begun).when(ofOther(early)).gives(early);
  });

  test('is welcome late, about a stay that has ended', () => {
    const late = aFact('seen', '5');
    given(begun, ended).when(ofStay(late)).gives(late);
  });
});

describe('the same fact again, under another id', () => {
  const again = { ...ended, id: 'again' };

  test('is accepted, and nothing more is recorded', () => {
    given(begun, ended).when(ofStay(again)).gives();
    given(begun, ended)
      .when(ofStay(unnamed(again)))
      .gives();
    given(begun, ended)
      .when(ofStay({ ...again, time: '2026-11-10T11:00:00Z' }))
      .gives();
  });

  test('is another fact on another basis', () => {
    const noted = aFact('noted', '5');
    const consented = { ...noted, id: 'again', legalbasis: 'samtykke' };
    given(noted).when(ofStay(consented)).gives(consented);
  });

  test('is recorded anew when the first was retracted', () => {
    given(begun, ended, retractionOf(ended)).when(ofStay(again)).gives(again);
  });
});

describe('a retraction', () => {
  test('is recorded, about the person of what it retracts', () => {
    given(begun, ended)
      .when(ofStay(retractionOf(ended)))
      .gives(retractionOf(ended));
    given(begun, ended)
      .when(ofStay(unnamed(retractionOf(ended))))
      .gives(retractionOf(ended));
  });

  test('takes the person of its own report, when an earlier one was about somebody else', () => {
    const wrong = { ...begun, id: 'wrong', subject: another };
    given(wrong, retractionOf(wrong), begun)
      .when(ofStay(unnamed(retractionOf(begun))))
      .gives(retractionOf(begun));
  });

  test('cannot say that the report was about another person', () => {
    given(begun)
      .when(ofStay(retractionOf(begun, { subject: another })))
      .isRefused({ code: 'annen-person', path: 'person', against: begun.id });
  });

  test('may come before its report, and then says whose it is', () => {
    given()
      .when(ofOther(retractionOf(begun)))
      .gives(retractionOf(begun));
    given()
      .when(ofOther(unnamed(retractionOf(begun))))
      .isRefused({ code: 'ukjent-melding', path: 'data.meldingId' });
  });

  test('that came before its report leaves nothing of it', () => {
    given(retractionOf(begun)).when(ofStay(begun)).gives();
  });

  test('asked for twice is recorded once', () => {
    const again = retractionOf(begun, { id: 'again', time: '2026-11-21T12:00:00+01:00' });
    given(begun, retractionOf(begun)).when(ofStay(again)).gives();
    given(retractionOf(begun)).when(ofStay(again)).gives();
  });

  test('is of one’s own reports only', () => {
    const other = retractionOf(begun, { source: 'urn:orgnr:310000027' });
    given(begun).when(ofStay(other)).isRefused({ code: 'annen-virksomhets-melding', path: 'data.kilde' });
  });

  test('cannot be retracted itself', () => {
    const retraction = retractionOf(begun);
    given(begun, retraction)
      .when(ofStay(retractionOf(retraction)))
      .isRefused({ code: 'kan-ikke-trekkes', path: 'data.meldingId' });
  });

  test('makes room for what the report stood in the way of', () => {
    const right = aFact('begun', '3');
    given(begun).when(ofStay(right)).isRefused({ code: 'inngang-alt-meldt', path: 'time', against: begun.id });
    given(begun, retractionOf(begun)).when(ofStay(right)).gives(right);
  });

  test('frees the stay for the right person', () => {
    const right = { ...begun, id: 'right', subject: another };
    given(begun, retractionOf(begun)).when(ofStay(right)).gives(right);
  });
});

test('folds facts into a history, and changes none', () => {
  const before = [begun];
  expect(decider.evolve(before, ended)).toEqual([begun, ended]);
  expect(before).toEqual([begun]);
});
