import type { Svar } from '@overgang/contracts';
import { explainGaps } from '../../src/domain/board/explain-gaps.ts';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { titleOf } from '../../src/domain/expectations/expectation-titles.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { reasonInWords } from '../../src/domain/in-words/unmatched-in-words.ts';
import type { Observation, ObservationKind } from '../../src/domain/journey/observation.ts';
import { unmatchedIn } from '../../src/domain/matching/matches.ts';
import { aStory } from '../story.ts';
import { at, type Said } from '../tell.ts';

/** What somebody sees at a moment: expected in the story, and found by the tracker. */
export interface Syn {
  readonly hvor: string;
  readonly venter: readonly string[];
  readonly fant: readonly string[];
}

/** A story as it was told: its lines, as the page shows them, and everything that was looked at on the way. */
export interface Fortalt {
  readonly linjer: readonly string[];
  readonly syn: readonly Syn[];
}

/** A story by its name: told when somebody asks. */
export interface Historie {
  readonly navn: string;
  readonly fortell: () => Fortalt;
}

/** Tells a story. Days are 'YYYY-MM-DD', with a time of day in Oslo where it matters. */
export interface Forteller {
  /** Somebody tells something. */
  readonly skjer: <K extends ObservationKind>(nar: string, tekst: string, hva: readonly [K, Said<K>]) => Observation;
  /** Somebody takes back what they told. */
  readonly tarTilbake: (nar: string, tekst: string, told: Observation) => void;
  /** The tracker sends and recalls what is due. */
  readonly varsler: (nar: string) => void;
  readonly kvitterer: (nar: string, hvem: string) => void;
  readonly svarer: (nar: string, hvem: string, svar: Svar) => void;
  /** Somebody finds out which municipality the newest notice to this receiver belongs to. */
  readonly avklarer: (nar: string, tekst: string, til: { readonly hvem: string; readonly kommune: string }) => void;
  /** The gaps that somebody sees: their ids, worst first. */
  readonly ser: (nar: string, hvem: string, ...forventninger: readonly string[]) => void;
  /** What the gap of this expectation rests on: said on the page. */
  readonly grunnlag: (nar: string, hvem: string, forventning: string) => void;
  /** What the gap of this expectation says on the page of what was seen. */
  readonly forklaring: (nar: string, sett: { readonly av: string; readonly om: string }, venter: string) => void;
  /** Who has the person on their board at all. */
  readonly paTavla: (nar: string, ...hvem: readonly string[]) => void;
  /** What the municipality would pay for, in the words of the page: 'Anslag: 4 døgn, 22 980 kr.' */
  readonly betaling: (nar: string, hvem: string, venter: string) => void;
  /** Why messages belong nowhere. */
  readonly ukoblet: (nar: string, ...grunner: readonly string[]) => void;
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** '5. januar 2026', with the time of day where there is one. */
export const dayInWords = (nar: string): string => {
  const [day = '', clock] = nar.split(' ');
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${months[(month ?? 1) - 1]} ${year}${clock === undefined ? '' : ` kl. ${clock}`}`;
};

const places: Readonly<Record<string, string>> = { '3403': 'Hamar', '3411': 'Ringsaker', '3413': 'Stange' };

/** Who an audience is, in a story. */
const hvemEr = (audience: string): string => {
  const [etat = '', where = ''] = audience.split(':');
  if (etat === 'tsb') return where === '310000019' ? 'klinikken' : 'den andre klinikken';
  if (etat === 'kriminalomsorg') return 'fengselet';
  const place = places[where] ?? 'en annen kommune';
  const names: Readonly<Record<string, string>> = {
    nav: 'NAV',
    boligsosial: 'boligkontoret i',
    koordinator: 'koordinatoren i',
  };
  return `${names[etat] ?? etat} ${place}`;
};

const trinn = { merknad: 'merknad', kommende: 'kommer', 'over-frist': 'over frist', kritisk: 'kritisk' } as const;
const notices: Readonly<Record<string, string>> = {
  'ny-overgang': 'varsel om ny overgang',
  'endret-overgang': 'varsel om endring',
  'trekk-tilbake': 'beskjed om at bolig og avtaler kan avlyses',
};
const answers: Readonly<Record<Svar, string>> = {
  kan: 'kan hjelpe',
  'kan-ikke': 'kan ikke hjelpe',
  'under-arbeid': 'er i gang',
  venteliste: 'står på venteliste',
  'ikke-ansvarlig': 'det er ikke vårt ansvar',
};

const recalls: Readonly<Record<string, string>> = {
  'samtykke-trukket': 'samtykket er trukket',
  'annen-mottaker': 'en annen skal ha det',
  skjermet: 'personen skal ikke vises',
  dodsfall: 'personen er død',
  utvist: 'personen sendes ut av landet',
  'meldingen-var-feil': 'meldingen var feil',
  'ikke-lenger-behov': 'det er ikke lenger behov',
};

const noticeInWords = (sent: string): string => {
  const [slag = '', ...rest] = sent.split(' ');
  const to = hvemEr(rest.find((word) => word.includes(':')) ?? '');
  if (slag === 'tilbakekalt') return `varselet til ${to} kalles tilbake: ${recalls[rest.at(-1) ?? '']}`;
  if (slag === 'mangel') return `varsel om mangelen «${titleOf(rest[0] ?? '')}» til ${to}`;
  return `${notices[slag]} til ${to}`;
};

const stor = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const listed = (all: readonly string[]): string => (all.length === 0 ? 'ingen' : all.join('; '));

/** Tells one story from beginning to end. */
const fortalt = (navn: string, om: (forteller: Forteller) => void): Fortalt => {
  const story = aStory();
  const linjer: string[] = [];
  const syn: Syn[] = [];
  const si = (nar: string, tekst: string): void => void linjer.push(`- ${dayInWords(nar)}: ${tekst}`);
  const finn = (nar: string, hvem: string) => {
    const journey = story.journey();
    const found = findGaps(journey, noAgreements, at(nar));
    return journey.stays.flatMap(({ id }) =>
      explainGaps(journey, found, { audience: hvem, transition: id, now: at(nar), nameOf: () => undefined }),
    );
  };
  om({
    skjer: (nar, tekst, [kind, said]) => {
      si(nar, tekst);
      return story.told(nar, kind, said);
    },
    tarTilbake: (nar, tekst, told) => {
      si(nar, tekst);
      story.tookBack(nar, told);
    },
    varsler: (nar) => {
      const sent = story.notices(nar);
      si(nar, `*Overgang sender:* ${listed(sent.map(noticeInWords))}.`);
    },
    kvitterer: (nar, hvem) => {
      si(nar, `${stor(hvemEr(hvem))} kvitterer for varselet.`);
      story.receives(nar, hvem);
    },
    svarer: (nar, hvem, svar) => {
      si(nar, `${stor(hvemEr(hvem))} svarer: ${answers[svar]}.`);
      story.answers(nar, hvem, svar);
    },
    avklarer: (nar, tekst, { hvem, kommune }) => {
      si(nar, tekst);
      const notice = story.newestTo(hvem);
      story.told(nar, 'mottaker-avklart', { varsel: notice.id, names: notice.transition, kommune: kommune as never });
    },
    ser: (nar, hvem, ...venter) => {
      const found = finn(nar, hvem);
      const words = found.map(
        (gap) => `«${gap.tittel}» (${trinn[gap.trinn]}${gap.trekk ? `, ${gap.trekk.navn} sitt trekk` : ''})`,
      );
      si(nar, `**${stor(hvemEr(hvem))} ser:** ${words.length === 0 ? 'ingen mangler' : listed(words)}.`);
      syn.push({ hvor: `${navn}, ${nar}, ${hvem}`, venter, fant: found.map(({ forventning }) => forventning) });
    },
    grunnlag: (nar, hvem, forventning) => {
      const gap = finn(nar, hvem).find((one) => one.forventning === forventning);
      si(nar, `*Grunnlaget for «${titleOf(forventning)}»:* ${gap?.grunnlag.tekst ?? 'ingen'}.`);
    },
    forklaring: (nar, { av: hvem, om: forventning }, venter) => {
      const fant = finn(nar, hvem).find((one) => one.forventning === forventning)?.forklaring ?? 'ingen';
      si(nar, `*Om «${titleOf(forventning)}» leser ${hvemEr(hvem)}:* ${fant}`);
      syn.push({ hvor: `${navn}, ${nar}, forklaring`, venter: [venter], fant: [fant] });
    },
    paTavla: (nar, ...venter) => {
      const fant = [...new Set(story.audiences(nar))];
      si(nar, `**Står på tavla hos:** ${fant.length === 0 ? 'ingen' : fant.map(hvemEr).join(', ')}.`);
      syn.push({ hvor: `${navn}, ${nar}, tavla`, venter, fant });
    },
    betaling: (nar, hvem, venter) => {
      const fant = story.payment(nar, hvem);
      si(nar, `**Betaling, som ${hvemEr(hvem)} ser den:** ${fant}`);
      syn.push({ hvor: `${navn}, ${nar}, betaling`, venter: [venter], fant: [fant] });
    },
    ukoblet: (nar, ...venter) => {
      const fant = story.journeys().flatMap((one) => unmatchedIn(one).map(({ reason }) => reason));
      si(nar, `**Ukoblede meldinger:** ${listed(fant.map((reason) => reasonInWords(reason).forklaring))}`);
      syn.push({ hvor: `${navn}, ${nar}, ukoblet`, venter, fant });
    },
  });
  return { linjer, syn };
};

/** A story, to be told when somebody asks. */
export const fortell = (navn: string, om: (forteller: Forteller) => void): Historie => ({
  navn,
  fortell: () => fortalt(navn, om),
});
