import { aStory, type Story } from './story.ts';
import { hamar, prison, range } from './tell.ts';

/** A year from 3 August 2026: two thirds on 4 April 2027, full time on 3 August 2027; and a date in February. */
const toldTooEarly = (): Story => {
  const story = aStory();
  const straff = { lengde: { ar: 1 } };
  story.told('2026-08-03', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager', straff });
  story.told('2026-08-04', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2027-02-01') });
  return story;
};

/** As opening in catalogue-stories: a history that opens each row, and when to look. */
export const openingOfSentence: Readonly<Record<string, readonly [() => Story, string]>> = {
  'dato-utenfor-dommen': [toldTooEarly, '2026-08-05'],
};

/** As closing in catalogue-stories, where this row needs another. */
export const closingOfSentence: Readonly<Record<string, (story: Story, when: string) => void>> = {
  'dato-utenfor-dommen utgang-planlagt': (story, when) =>
    story.told(when, 'utgang-planlagt', { ...prison, ...hamar, periode: range('2027-04-10') }),
  'dato-utenfor-dommen gjennomforing-endret': (story, when) =>
    story.told(when, 'gjennomforing-endret', {
      ...prison,
      form: 'fengsel',
      straff: { lengde: { ar: 1 }, varetektsfradrag: 70 },
    }),
};
