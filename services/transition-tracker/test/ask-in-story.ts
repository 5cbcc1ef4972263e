import type { MangelId, Orgnr } from '@overgang/contracts';
import { decide } from '../src/domain/decide/decide.ts';
import type { Wish } from '../src/domain/decide/wish.ts';
import { noAgreements } from '../src/domain/expectations/agreements.ts';
import { idOfGap } from '../src/domain/gaps/decided-on.ts';
import { findGaps } from '../src/domain/gaps/find-gaps.ts';
import { aStory, type Story } from './story.ts';
import { at, clinic, hamar, range } from './tell.ts';

/** Who asks, and when. */
export interface Asking {
  readonly on: string;
  readonly as: readonly string[];
}

/** A wish about the clinic's transition, or another that is named. */
export type About = Wish extends infer W ? (W extends Wish ? Omit<W, 'transition'> : never) : never;

export const decider = '310000035' as Orgnr;
/** Every office is in Hamar but one, of which we know nothing. */
export const placeOf = (orgnr: string): string | undefined => (orgnr === '310000099' ? undefined : '3403');

/** What comes of a wish. */
export const asked = (story: Story, wish: About, { on, as }: Asking) => {
  const journey = story.journey();
  const where = { journey, found: findGaps(journey, noAgreements, at(on)), now: at(on) };
  return decide(where, { transition: clinic.stay, ...wish } as Wish, { enhet: decider, audiences: as, placeOf });
};

/** The id of an open gap. */
export const gapOn = (story: Story, when: string, expectation: string): MangelId => {
  const { gaps } = findGaps(story.journey(), noAgreements, at(when));
  const gap = gaps.find((one) => one.expectation === expectation);
  if (gap === undefined) throw new Error(`No ${expectation}`);
  return idOfGap(gap) as MangelId;
};

/** Long treatment, consent given, out on 20 May with nothing arranged. */
export const leavingInMay = (): Story => {
  const story = aStory();
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  return story;
};
