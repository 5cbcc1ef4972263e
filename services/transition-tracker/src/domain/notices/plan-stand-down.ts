import type { Kommunenummer, Mottaker, Orgnr } from '@overgang/contracts';
import { noticeIdOf } from '@overgang/reproducible-id';
import { isSameReceiver, receiverIn } from '../disclosure/audience.ts';
import { sentAbout } from '../expectations/sent-notices.ts';
import type { Home, PlacedFact } from '../journey/journey.ts';
import type { Sender } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';
import type { Order } from './notice-plan.ts';
import type { Standing } from './recall-reason.ts';

const isOffice = (by: Sender): by is 'boligsosial' | 'nav' => by === 'boligsosial' || by === 'nav';

/** The unit that holds a flat or a meeting for the person. The door has checked that a source ends in a number. */
const holderOf = ({ by, source }: Home | PlacedFact): readonly Mottaker[] =>
  !isOffice(by) ? [] : [{ etat: by, enhet: source.slice(source.lastIndexOf(':') + 1) as Orgnr }];

const isHeld = ({ ended }: Home): boolean => ended === undefined;

const holdersIn = (s: Survey): readonly Mottaker[] => {
  const flats = s.homes.filter(isHeld).flatMap(holderOf);
  const meetings = s.meeting?.state === 'avtalt' ? s.facts.filter(({ kind }) => kind === 'oppfolging-avtalt') : [];
  const all = [...flats, ...meetings.flatMap(holderOf)];
  return all.filter((one, index) => all.findIndex((other) => isSameReceiver(one, other)) === index);
};

const nobodyComes: ReadonlySet<string> = new Set(['utvist', 'utlevert', 'overfort-utlandet']);

const toStandDown = ({ s, personRef }: Standing, to: Mottaker, kommune: Kommunenummer): Order => ({
  varselId: noticeIdOf(s.stay.id, receiverIn(to), `${personRef} trekk-tilbake`),
  overgangId: s.stay.id,
  slag: 'trekk-tilbake',
  mottaker: { ...to, kommune },
  innhold: { kommune, krever: 'kvittering' },
  grunnlag: 'mottakerens egen sak',
});

/** After a death, an expulsion or an extradition: whoever holds a flat or a meeting stands down. Why is not said. */
export const planStandDown = (standing: Standing): readonly Order[] => {
  const { s } = standing;
  const { journey, stay } = s;
  const ends = journey.dead !== undefined || (stay.exit !== undefined && nobodyComes.has(stay.exit.mate));
  if (!ends || stay.kommune === undefined || journey.grad === 'strengt-fortrolig') return [];
  const { kommune } = stay;
  const told = new Set(sentAbout(journey, stay.id, ['trekk-tilbake']).map(({ id }) => id));
  return holdersIn(s)
    .map((to) => toStandDown(standing, to, kommune))
    .filter(({ varselId }) => !told.has(varselId));
};
