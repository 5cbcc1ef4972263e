import { Orgnr } from '@overgang/contracts';
import { flat } from './catalogue-stories-homes.ts';
import type { Story } from './story.ts';
import { at } from './tell.ts';

type Closing = (story: Story, when: string) => void;

const housing = 'boligsosial:3403';
const nav = 'nav:3403';
const navUnit = Orgnr.parse('310000035');

/** One office does what the notice asks for, and the other says so. */
const deeds: Readonly<Record<string, Closing>> = {
  bolig: (story, when) => {
    story.told(when, 'bolig', flat);
    story.answers(when, nav, 'kan');
  },
  'ansvarlig-oppnevnt': (story, when) => {
    story.told(when, 'ansvarlig-oppnevnt', { by: 'nav', enhet: navUnit, rolle: 'koordinator' });
    story.answers(when, housing, 'kan');
  },
  'oppfolging-avtalt': (story, when) => {
    story.told(when, 'oppfolging-avtalt', { by: 'nav', hos: 'nav', tidspunkt: at('2026-09-11 10:00') });
    story.answers(when, housing, 'kan');
  },
  'forste-samtale-holdt': (story, when) => {
    story.told(when, 'forste-samtale-holdt', { by: 'nav' });
    story.answers(when, housing, 'kan');
  },
};

/** What closes a gap about a notice, by row and kind of observation. */
export const closingByDeed: Readonly<Record<string, Closing>> = Object.fromEntries(
  ['ikke-mottatt', 'ikke-besvart'].flatMap((row) =>
    Object.entries(deeds).map(([kind, close]) => [`${row} ${kind}`, close] as const),
  ),
);
