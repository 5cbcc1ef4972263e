import { allocateHome, giveRoof, mendHome, mendRoof } from './arrange-home.ts';
import type { Chance } from './chance.ts';
import { type Case, type Office, openCase, type ReadNotice } from './office-case.ts';
import { clearIncome, findRightPlace, holdOn, type Matter, mendGap } from './office-follow-up.ts';
import { dateOf, day, hour, type Step, timeOf } from './step.ts';

/** What an office does about one notice: some at once, some late, some never. */
export const officeStory = (office: Office, notice: ReadNotice, chance: Chance): readonly Step[] => {
  if (notice.tilstand === 'tilbakekalt' || !chance.happens(0.94)) return [];
  if (notice.slag !== 'mangel' && notice.innhold.krever === 'ingenting') return [];
  const desk = openDesk(office, notice, chance);
  const seen =
    Date.parse(notice.sendt) + (chance.happens(0.75) ? chance.between(1, 20) * hour : chance.between(2, 6) * day);
  if (notice.slag === 'mangel') return desk.mend(seen + chance.between(4, 72) * hour);
  if (!chance.happens(0.88)) return [desk.receive(seen)];
  const answered = seen + (chance.happens(0.7) ? chance.between(2, 40) * hour : chance.between(3, 8) * day);
  const svar = chance.weighed([
    ['kan', 42],
    ['under-arbeid', 34],
    ['venteliste', 12],
    ['kan-ikke', 7],
    ['ikke-ansvarlig', 5],
  ]);
  const arranged = answered + chance.between(6, 160) * hour;
  return [
    desk.receive(seen),
    desk.answer(answered, svar),
    ...(svar === 'ikke-ansvarlig' ? desk.passOn(answered) : []),
    ...(svar === 'kan' || (svar === 'under-arbeid' && chance.happens(0.6)) ? desk.arrange(arranged) : []),
  ];
};

const namePath = '/v1/personer/ansvarlig';

const meetAndName = (one: Case, at: number): readonly Step[] => {
  const { office, notice, chance, make, likely } = one;
  const about = { overgangId: notice.overgangId, person: { personRef: notice.personRef } };
  const enhet = orgnrOf[office.who] ?? '310000035';
  const meeting = timeOf((likely ?? at + 14 * day) + day + 10 * hour);
  const later = at + chance.between(1, 90) * hour;
  return [
    ...(chance.happens(0.7) ? [make(at, namePath, { ...about, enhet, rolle: 'koordinator' })] : []),
    ...(chance.happens(0.65)
      ? [make(later, '/v1/personer/avtaler', { ...about, hos: 'nav', tidspunkt: meeting })]
      : []),
  ];
};

/** The same matter can be spoken of more than once after one notice: then the moment tells the messages apart. */
const matterOf = ({ office, notice, chance, make, likely }: Case): Matter => ({
  home: office.home,
  about: { overgangId: notice.overgangId, person: { personRef: notice.personRef } },
  enhet: orgnrOf[office.who] ?? '310000035',
  likely,
  chance: chance.branch('follow-up'),
  make: (at, path, data) =>
    make(at, path, { meldingId: `${notice.varselId}-${path.split('/').at(-1)}-${at}`, ...data }),
});

/** NAV names somebody, books the meeting, clears the income; and whoever was named holds on. */
const followUp = (one: Case, at: number): readonly Step[] => {
  const matter = matterOf(one);
  const steps = meetAndName(one, at);
  const isNamed = steps.some(({ call }) => call.path === namePath);
  return [
    ...steps,
    ...(matter.chance.happens(0.92) ? clearIncome(matter, at + matter.chance.between(10, 200) * hour) : []),
    ...(isNamed ? holdOn(matter, at + hour) : []),
  ];
};

/** An office's calls about one notice. */
const openDesk = (office: Office, notice: ReadNotice, chance: Chance) => {
  const one = openCase(office, notice, chance);
  const { make, likely } = one;
  const at = `/v1/varsler/${notice.varselId}`;
  const arrange = (when: number): readonly Step[] => {
    if (office.etat === 'nav') {
      const asksForHome = notice.innhold.behov?.includes('bolig') === true;
      const roof = asksForHome && likely !== undefined && chance.happens(0.08);
      return [
        ...followUp(one, when),
        ...(roof ? [giveRoof(one, when, { from: Math.max(when, likely), days: chance.between(21, 90) })] : []),
      ];
    }
    return chance.happens(0.75) ? allocateHome(one, when) : [];
  };
  const mend = (when: number): readonly Step[] => {
    if (office.etat === 'boligsosial') return mendHome(one, when);
    const mended = mendGap(matterOf(one), when, notice.innhold.mangel?.forventning) ?? mendRoof(one, when);
    return mended ?? (chance.happens(0.5) ? followUp(one, when) : []);
  };
  return {
    receive: (when: number): Step => make(when, `${at}/kvittering`, {}),
    answer: (when: number, svar: string): Step =>
      make(when, `${at}/svar`, { svar, ...(svar === 'kan' && likely !== undefined ? { fra: dateOf(likely) } : {}) }),
    arrange,
    /** Two in three find out where it belongs, some days later. */
    passOn: (when: number): readonly Step[] => {
      const matter = matterOf(one);
      const { happens, between } = matter.chance;
      return happens(0.67) ? [findRightPlace(matter, when + between(4, 70) * hour, at)] : [];
    },
    /** Half of the alerts are acted on, and more of those that are soon done. */
    mend,
  };
};

/** The units that are named as responsible. */
const orgnrOf: Readonly<Record<string, string>> = {
  'nav-hamar': '310000035',
  'nav-ringsaker': '310000108',
  'nav-stange': '310000116',
  'nav-gamle-oslo': '310000124',
  'nav-grunerlokka': '310000132',
};
