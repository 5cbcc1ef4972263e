import { expect, test } from 'vitest';
import { inTreatment } from '../catalogue-chain-stories.ts';
import { aStory } from '../story.ts';
import { clinic, hamar, kommune, range } from '../tell.ts';

test('finds the right receiver for both offices at once, and lets an office that takes it back have it', () => {
  const story = inTreatment({ bolig: 'ja', nav: 'ja' });
  story.notices('2026-08-03 15:00');
  story.answers('2026-08-04', 'boligsosial:3403', 'ikke-ansvarlig');
  story.answers('2026-08-04 13:00', 'nav:3403', 'ikke-ansvarlig');
  const open = () => story.gaps('2026-08-06').filter((gap) => gap.startsWith('mottaker-uavklart'));
  expect(open()).toEqual([
    'mottaker-uavklart over-frist boligsosial:3403',
    'mottaker-uavklart over-frist nav:3403',
    'mottaker-uavklart over-frist tsb:310000019',
  ]);
  const { id: varsel, transition: names } = story.newestTo('nav:3403');
  story.told('2026-08-05', 'mottaker-avklart', { varsel, names, ...hamar });
  const housing = ['mottaker-uavklart over-frist boligsosial:3403', 'mottaker-uavklart over-frist tsb:310000019'];
  expect(open()).toEqual(housing);
  expect(story.gaps('2026-09-04')).toContain('inntekt-uavklart over-frist nav:3403');
  story.answers('2026-08-05 13:00', 'nav:3403', 'ikke-ansvarlig');
  expect(story.gaps('2026-08-07')).toContain('mottaker-uavklart over-frist nav:3403');
  story.answers('2026-08-05 14:00', 'nav:3403', 'kan');
  expect(open()).toEqual(housing);
  story.told('2026-09-10', 'ut', { ...clinic, mate: 'utskrevet', til: 'uten-tak' });
  expect(open()).toEqual(housing);
  story.told('2026-09-10 13:00', 'kontakt-oppnadd', {});
  expect(open()).toEqual([]);
});

test('asks the new place to receive only where it may be told, and has something to do', () => {
  const story = inTreatment({ bolig: 'ja' });
  const open = (when: string) => {
    story.notices(`${when} 13:00`);
    return story.gaps(`${when} 14:00`).filter((gap) => gap.startsWith('ny-kommune'));
  };
  story.told('2026-08-05', 'flyttet', { tilKommune: kommune('3403') });
  expect(open('2026-08-06')).toEqual([]);
  story.told('2026-08-06', 'flyttet', { tilKommune: kommune('0301'), tilBydel: '030101' as never });
  expect(open('2026-08-06')).toEqual(['ny-kommune kommende boligsosial:030101', 'ny-kommune kommende nav:030101']);
  story.told('2026-08-07', 'samtykke', { svar: 'avslatt', til: ['nav'] });
  expect(open('2026-08-07')).toEqual(['ny-kommune kommende boligsosial:030101']);
  story.told('2026-08-10', 'flyttet', { tilKommune: kommune('0301'), tilBydel: '030102' as never });
  expect(open('2026-08-10')).toEqual(['ny-kommune kommende boligsosial:030102']);
  story.told('2026-08-11', 'boligbehov', { svar: 'nei' });
  expect(open('2026-08-11')).toEqual([]);
});

test('does not press an office for a move that it has only now been told of', () => {
  const story = inTreatment({ bolig: 'ja', nav: 'ja' });
  story.notices('2026-08-03 15:00');
  story.told('2026-08-05', 'flyttet', { tilKommune: kommune('3411') });
  const sent = story.notices('2026-08-17 10:00'); // the move is told twelve days late
  expect(sent).toContain('ny-overgang boligsosial:3411');
  expect(sent.join()).not.toContain('ny-kommune');
  const open = (when: string) => story.gaps(when).filter((gap) => gap.includes('boligsosial:3411'));
  expect(open('2026-08-19')).toContain('ny-kommune kommende boligsosial:3411');
  expect(open('2026-08-21')).toContain('ny-kommune over-frist boligsosial:3411');
});

test('does not take for a move that a place became known, or that the institution corrects it', () => {
  const story = aStory();
  const behov = { bolig: 'ja' } as const;
  story.told('2026-08-03', 'opphold-startet', { ...clinic, slag: 'langtid', behov, bases: ['samtykke'] });
  story.told('2026-08-04', 'flyttet', { tilKommune: kommune('3403') });
  expect(story.gaps('2026-08-10').join()).not.toContain('ny-kommune');
  story.told('2026-08-05', 'utgang-planlagt', { ...clinic, kommune: kommune('3411'), periode: range('2026-12-01') });
  expect(story.gaps('2026-08-10').join()).not.toContain('ny-kommune');
});
