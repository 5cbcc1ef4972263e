import type { Straff } from '@overgang/contracts';
import { describe, expect, test } from 'vitest';
import { boardRows } from '../../src/domain/board/board-row.ts';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { aStory } from '../story.ts';
import { at, hamar, prison, range, tell } from '../tell.ts';

const fengsel = 'kriminalomsorg:310000027';
const bolig = 'boligsosial:3403';
type Kind = 'dom-over-90-dager' | 'varetekt' | 'forvaring' | 'bot';
const aYear: Straff = { lengde: { ar: 1 } };

const received = (straff: Straff, slag: Kind = 'dom-over-90-dager'): Observation =>
  tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag, straff });
const interrupted = (when: string): Observation => tell(when, 'straffavbrudd', prison);
const bases = ['straffegjennomføringsloven § 41'];
const told = { ...prison, ...hamar, behov: { bolig: 'ja' }, bases } as const;

const seen = (observations: readonly Observation[], when: string) => {
  const journey = foldJourney(observations);
  const settings = { now: at(when), nameOf: () => undefined };
  const rows = boardRows(journey, findGaps(journey, noAgreements, at(when)), settings);
  return Object.fromEntries(rows.map(({ audience, row }) => [audience, row.ut]));
};

describe('on the board', () => {
  test('the prison sees the range with its reasons, and housing the range alone', () => {
    const rows = seen(
      [tell('2026-01-05', 'opphold-startet', { ...told, slag: 'dom-over-90-dager', straff: aYear })],
      '2026-01-06',
    );
    const regnet = { tidligst: '2026-09-06', senest: '2027-01-05' };
    expect(rows[fengsel]).toEqual({ tilstand: 'uten-dato', regnet: { ...regnet, grunn: 'to-tredjedeler' } });
    expect(rows[bolig]).toEqual({ tilstand: 'uten-dato', regnet });
  });

  test('whoever knows of a consent alone, and so not of the prison, sees that there is no date', () => {
    const { bases: _, ...withoutBasis } = told;
    const yes = tell('2026-01-05 13:00', 'samtykke', { by: 'kriminalomsorg', svar: 'gitt', til: ['boligsosial'] });
    const start = tell('2026-01-05', 'opphold-startet', { ...withoutBasis, slag: 'dom-over-90-dager', straff: aYear });
    expect(seen([start, yes], '2026-01-06')[bolig]).toEqual({ tilstand: 'uten-dato' });
  });

  test('remand is said to the prison alone', () => {
    const rows = seen([tell('2026-01-05', 'opphold-startet', { ...told, slag: 'varetekt' })], '2026-01-06');
    expect(rows[fengsel]).toEqual({ tilstand: 'uten-dato', varetekt: true });
    expect(rows[bolig]).toEqual({ tilstand: 'uten-dato' });
  });

  test('a short sentence has one day, and somebody away has none', () => {
    const straff: Straff = { lengde: { dager: 60 } };
    const regnet = { tidligst: '2026-03-06', senest: '2026-03-06', grunn: 'full-tid' };
    expect(seen([received(straff)], '2026-01-06')[fengsel]).toEqual({ tilstand: 'uten-dato', regnet });
    expect(seen([received(straff), interrupted('2026-01-07')], '2026-01-08')[fengsel]).toEqual({
      tilstand: 'uten-dato',
    });
  });

  test('a date that was told is shown, whatever was reckoned', () => {
    const plan = tell('2026-02-01', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-09-10') });
    expect(seen([received(aYear), plan], '2026-02-02')[fengsel]).toMatchObject({ tilstand: 'planlagt' });
  });
});

describe('what is said of a gap', () => {
  const explained = (audience: string, ...observations: readonly Observation[]): readonly string[] => {
    const story = aStory();
    for (const one of observations) story.told('2026-01-05', one.kind, one as never);
    return story.explanations('2026-01-20', audience);
  };

  test('names one day of a short sentence, and no days at home in place of a fine', () => {
    const need = { behov: { bolig: 'ja' } } as const;
    const fine = { ...received({ lengde: { dager: 30 } }, 'bot'), ...need } as Observation;
    expect(explained(fengsel, fine).join()).toContain('Regnet av dommen: ut 4. februar (full tid).');
    expect(explained(fengsel, fine).join()).not.toContain('Tidligst hjemme');
  });

  test('says that the sentence does not run while it is interrupted', () => {
    expect(explained(fengsel, received(aYear), interrupted('2026-01-10')).join()).toContain('Straffen løper ikke nå.');
  });

  test('tells an office nothing of remand or of an interruption', () => {
    const remand = tell('2026-01-05', 'opphold-startet', { ...told, slag: 'varetekt' });
    const serving = tell('2026-01-05', 'opphold-startet', { ...told, slag: 'dom-over-90-dager', straff: aYear });
    for (const all of [[remand], [serving, interrupted('2026-01-10')]]) {
      const texts = explained(bolig, ...all);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.join()).not.toMatch(/Varetekt|Straffen|Regnet/);
    }
  });
});

describe('a date outside of what the sentence gives', () => {
  const gaps = (day: string, straff: Straff = aYear, slag: Kind = 'dom-over-90-dager') => {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag, straff });
    story.told('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range(day) });
    return story.gaps('2026-01-07').filter((gap) => gap.startsWith('dato-utenfor-dommen'));
  };

  test('is asked about, with its days, on either side', () => {
    expect(gaps('2026-09-01')).toEqual([`dato-utenfor-dommen 5 kommende ${fengsel}`]);
    expect(gaps('2027-01-15')).toEqual([`dato-utenfor-dommen 10 kommende ${fengsel}`]);
  });

  test('is not asked about within it, or as near as an estimate can err', () => {
    for (const day of ['2026-09-03', '2026-09-06', '2026-11-01', '2027-01-05', '2027-01-08'])
      expect(gaps(day)).toEqual([]);
    expect(gaps('2026-09-02')).toHaveLength(1);
    expect(gaps('2027-01-09')).toHaveLength(1);
  });

  test('is asked about in place of a fine, and never where nothing can be reckoned', () => {
    expect(gaps('2026-05-01', { lengde: { dager: 30 } }, 'bot')).toHaveLength(1);
    expect(gaps('2026-05-01', aYear, 'forvaring')).toEqual([]);
  });
});
