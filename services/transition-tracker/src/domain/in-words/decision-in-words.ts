import type { MangelId, Svar } from '@overgang/contracts';
import { audienceOf } from '../disclosure/audience.ts';
import { firstRowOf, titleOf } from '../expectations/expectation-titles.ts';
import type { Notice } from '../journey/journey.ts';
import type { DecisionObservation, ReplyObservation } from '../journey/observation.ts';
import { mayKnowRule } from '../readers/may-know-rule.ts';
import { dayOf, isFromReader, type Reading, type Words } from '../readers/reading.ts';
import { placeInWords } from './place-in-words.ts';
import { receiverInWords } from './receiver-in-words.ts';

const answers: Readonly<Record<Svar, string>> = {
  kan: 'kan hjelpe',
  'kan-ikke': 'kan ikke hjelpe',
  'under-arbeid': 'er i gang',
  venteliste: 'satt på venteliste',
  'ikke-ansvarlig': 'er ikke rett mottaker',
};

/** Those that would tell how the person left, or where from, are not here. */
const recalls: Readonly<Record<string, string>> = {
  erstattet: 'et nyere har kommet i stedet',
  'ikke-lenger-behov': 'det er ikke lenger behov',
  'annen-mottaker': 'en annen har tatt over',
  'samtykke-trukket': 'samtykket er trukket',
  dodsfall: 'personen er død',
  'meldingen-var-feil': 'meldingen var feil',
};

/** 'mangelen «…»', or no more than that there is one. The title of 'treatment broken off' tells how the person left. */
const gapNamed = (forventning: string | undefined, reading: Reading): string => {
  if (forventning === undefined) return 'en mangel';
  if (forventning === 'avbrudd-uten-oppfolging' && !reading.wayOut) return 'mangelen «Ingen følger opp»';
  const rule = firstRowOf(forventning);
  return rule === undefined || mayKnowRule(rule, reading) ? `mangelen «${titleOf(forventning)}»` : 'en mangel';
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const noticeOf = ({ s }: Reading, id: string): Notice | undefined =>
  s.journey.notices.find((notice) => notice.id === id);

/** The rule of a gap, where a notice was sent about it. */
const ruleBehind = (id: MangelId, { s }: Reading): string | undefined => {
  const about = s.journey.notices.find(({ sent }) => sent?.content.mangel?.mangelId === id);
  return about?.sent?.content.mangel?.forventning;
};

/** What the tracker sent or a person decided, and what came back. A reason in somebody's own words is for whoever asked. */
export const decisionInWords: Words<DecisionObservation['kind'] | ReplyObservation['kind']> = {
  'varsel-bestilt': ({ slag, mottaker, innhold }, reading) => {
    const to = receiverInWords(mottaker, reading);
    switch (slag) {
      case 'ny-overgang':
        return `Varsel om ny overgang er sendt til ${to}.`;
      case 'endret-overgang':
        return `Varsel om endring er sendt til ${to}.`;
      case 'trekk-tilbake':
        return `Beskjed om at bolig og avtaler kan avlyses, er sendt til ${to}.`;
      case 'mangel':
        return `Varsel om ${gapNamed(innhold.mangel?.forventning, reading)} er sendt til ${to}.`;
    }
  },
  'varsel-tilbakekalt': ({ varsel, grunn }, reading) => {
    const sent = noticeOf(reading, varsel)?.sent;
    const to = sent === undefined ? '' : ` til ${receiverInWords(sent.to, reading)}`;
    const why = recalls[grunn];
    return `Varselet${to} er kalt tilbake${why === undefined ? '' : `: ${why}`}.`;
  },
  'mangel-overtatt': ({ mangel, av, fra, grunn }, reading) => {
    const to = receiverInWords(av, reading);
    if (fra === undefined) return `${capital(gapNamed(ruleBehind(mangel, reading), reading))} er overtatt av ${to}.`;
    const isParty = [av, fra].some((party) => audienceOf(party) === reading.audience);
    const why = grunn !== undefined && (reading.isOwn || isParty) ? ` «${grunn}»` : '';
    return `${capital(gapNamed(ruleBehind(mangel, reading), reading))} er gitt videre fra ${receiverInWords(fra, reading)} til ${to}.${why}`;
  },
  'mangel-frafall-opphevet': ({ mangel, av, grunn }, reading) => {
    const why = reading.isOwn || audienceOf(av) === reading.audience ? ` «${grunn}»` : '';
    return `${capital(gapNamed(ruleBehind(mangel, reading), reading))} er ikke lenger frafalt. Det sier ${receiverInWords(av, reading)}.${why}`;
  },
  'hendelse-avvist': () => undefined,
  'hendelse-gjenapnet': () => undefined,
  'mangel-frafalt': ({ mangel, forventning, av, grunn }, reading) => {
    const title = capital(gapNamed(forventning ?? ruleBehind(mangel, reading), reading));
    const by = av === undefined ? '' : ` av ${receiverInWords(av, reading)}`;
    const isTheirs = av !== undefined && audienceOf(av) === reading.audience;
    return `${title} er frafalt${by}.${grunn !== undefined && (reading.isOwn || isTheirs) ? ` «${grunn}»` : ''}`;
  },
  'hendelse-koblet': ({ opprettet, grunn }, reading) => {
    if (opprettet === undefined) return 'En melding er koblet til overgangen av en person.';
    const isTheirs = audienceOf(opprettet.av) === reading.audience;
    const why = grunn !== undefined && isTheirs ? ` fordi: «${grunn}»` : '.';
    return `Overgangen er opprettet for hånd av ${receiverInWords(opprettet.av, reading)}${why}`;
  },
  'hendelse-frakoblet': () => 'En melding er koblet fra overgangen av en person.',
  'varsel-mottatt': () => 'Varselet er mottatt.',
  'varsel-besvart': (told, reading) => {
    const { svar, fra, grunn } = told;
    const from = fra === undefined ? '' : ` fra ${dayOf(fra, reading)}`;
    const why = grunn !== undefined && (reading.isOwn || isFromReader(told, reading)) ? ` «${grunn}»` : '';
    return `Svar på varselet: ${answers[svar]}${from}.${why}`;
  },
  'mottaker-avklart': ({ kommune, bydel }) => `Rett mottaker er i ${placeInWords(kommune, bydel)}.`,
};
