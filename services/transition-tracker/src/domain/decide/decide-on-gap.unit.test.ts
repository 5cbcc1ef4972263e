import { describe, expect, test } from 'vitest';
import { type About, asked, gapOn, leavingInMay } from '../../../test/ask-in-story.ts';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, prison, range } from '../../../test/tell.ts';
import { explainGaps } from '../board/explain-gaps.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';

const day = '2026-05-10';
const nav = 'nav:3403';
const own = 'tsb:310000019';
const coordinator = 'koordinator:3403';

const ask = (story: Story, wish: About, ...as: readonly string[]) => asked(story, wish, { on: day, as });

describe('a gap', () => {
  const mangel = () => {
    const story = leavingInMay();
    return { story, id: gapOn(story, day, 'ansvarlig-mangler') };
  };

  test('is taken over by whoever sees it and says it is theirs', () => {
    const { story, id } = mangel();
    expect(ask(story, { slag: 'overta', mangel: id }, own)).toMatchObject({
      kind: 'decided',
      event: {
        type: 'no.overgang.sporing.mangel-overtatt.v1',
        data: { mangelId: id, forventning: 'ansvarlig-mangler', av: { etat: 'tsb', enhet: '310000019' } },
      },
    });
    expect(ask(story, { slag: 'overta', mangel: id }, nav)).toEqual({ kind: 'standing' });
  });

  test('is waived by whose move it is, with the facts that it rests on', () => {
    const { story, id } = mangel();
    const decided = ask(story, { slag: 'frafall', mangel: id, grunn: 'Flytter hjem.' }, coordinator, nav);
    expect(decided).toMatchObject({
      kind: 'decided',
      event: {
        data: {
          av: { etat: 'nav', kommune: '3403' },
          grunn: 'Flytter hjem.',
          fakta: expect.stringContaining('2026-05-20'),
        },
      },
    });
    const refused = { kind: 'refused', why: 'ikke-ditt-trekk' };
    expect(ask(story, { slag: 'frafall', mangel: id, grunn: 'x' }, own)).toEqual(refused);
    expect(ask(story, { slag: 'frafall', mangel: id, grunn: 'x' }, coordinator)).toEqual(refused);
    expect(ask(story, { slag: 'overta', mangel: id }, coordinator)).toEqual(refused);
  });

  test('that is a remark is nobody’s move, and its sender’s to waive', () => {
    const story = aStory();
    const behov = { bolig: 'ja' } as const;
    story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
    story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['boligsosial'] });
    story.told(day, 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
    const when = `${day} 13:00`;
    const wish = { slag: 'frafall', mangel: gapOn(story, when, 'sent-varsel'), grunn: 'Avtalt muntlig.' } as const;
    expect(asked(story, wish, { on: when, as: ['boligsosial:3403'] })).toMatchObject({ why: 'ikke-ditt-trekk' });
    expect(asked(story, wish, { on: when, as: [own] })).toMatchObject({ kind: 'decided' });
  });

  test('is not there for whoever may not see it, or once it is closed', () => {
    const { story, id } = mangel();
    const nothing = { kind: 'refused', why: 'finnes-ikke' };
    expect(ask(story, { slag: 'overta', mangel: id }, 'nav:3411')).toEqual(nothing);
    expect(asked(story, { slag: 'overta', mangel: id }, { on: '2026-01-13', as: [nav] })).toEqual(nothing);
    const elsewhere = { slag: 'overta', mangel: id, transition: prison.stay } as never;
    expect(ask(story, elsewhere, nav)).toEqual(nothing);
  });

  test('is not waived where it rests on law', () => {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' });
    const id = gapOn(story, '2026-01-07', 'dato-mangler');
    const wish = { slag: 'frafall', mangel: id, grunn: 'x' } as const;
    expect(asked(story, wish, { on: '2026-01-07', as: [own] })).toEqual({ kind: 'refused', why: 'lov-frafalles-ikke' });
  });

  test('says to each reader what they may decide, and to a leader nothing', () => {
    const { story, id } = mangel();
    const choices = (audience: string, reader: readonly string[] | undefined) => {
      const journey = story.journey();
      const found = findGaps(journey, noAgreements, at(day));
      const about = { audience, transition: clinic.stay, now: at(day), nameOf: () => undefined };
      const explained = explainGaps(journey, found, { ...about, ...(reader && { own: reader }) });
      return explained.find(({ mangelId }) => mangelId === id)?.valg;
    };
    expect(choices(nav, [nav])).toEqual(['frafall']);
    expect(choices(own, [own])).toEqual(['overta']);
    expect(choices(coordinator, [coordinator])).toBeUndefined();
    expect(choices(nav, [coordinator])).toBeUndefined();
    expect(choices(nav, undefined)).toBeUndefined();
    const law = aStory();
    law.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' });
    const journey = law.journey();
    const about = {
      audience: own,
      transition: clinic.stay,
      now: at('2026-01-07'),
      nameOf: () => undefined,
      own: [own],
    };
    const [first] = explainGaps(journey, findGaps(journey, noAgreements, at('2026-01-07')), about);
    expect([first?.grunnlag.slag, first?.valg]).toEqual(['lov', undefined]);
  });
});
