import { dayInWords } from '@overgang/calendar';
import type { Avtaleversjon, Forventningsregel, Proveresultat, Samarbeidsavtale } from '@overgang/contracts/board';
import { momentInWords } from './moment-in-words.ts';

type LeadTime = Samarbeidsavtale['frister'][number];
type Usual = NonNullable<Forventningsregel['vanligFrist']>;

/** Whether an agreement holds for stays that begin today, will, or did. */
export type Phase = 'gjelder' | 'kommer' | 'over';

/** Where an agreement is in its time; both its days are in it. */
export const phaseOf = ({ gyldigFra, gyldigTil }: Samarbeidsavtale, today: string): Phase => {
  if (gyldigFra > today) return 'kommer';
  return gyldigTil !== undefined && gyldigTil < today ? 'over' : 'gjelder';
};

const single = { timer: 'time', dager: 'dag', virkedager: 'virkedag' } as const;

/** '1 virkedag', '14 dager'. */
export const countInWords = (count: number, unit: keyof typeof single): string =>
  `${count} ${count === 1 ? single[unit] : unit}`;

const inSentence = (count: string, slag: Usual['slag'] | undefined): string => {
  if (slag === 'etter') return `innen ${count}`;
  if (slag === 'for-utgang') return `${count} før ut`;
  return slag === 'varsel' ? `${count} i forveien` : count;
};

/** The usual lead times of a rule, each once: most have one; some have one for each kind of stay. */
const usualOf = (forventning: string, rules: readonly Forventningsregel[]): readonly Usual[] =>
  rules.flatMap(({ id, vanligFrist }) => (id === forventning && vanligFrist !== undefined ? [vanligFrist] : []));

/** What is usual for a rule: '14 dager før ut', '14 eller 56 dager'; undefined where nothing is. */
export const usualInWords = (forventning: string, rules: readonly Forventningsregel[]): string | undefined => {
  const all = usualOf(forventning, rules).map(({ antall, enhet, slag }) =>
    inSentence(countInWords(antall, enhet), slag),
  );
  return all.length === 0 ? undefined : [...new Set(all)].join(' eller ');
};

/** What an agreement says of one rule, and what is usual: '21 dager før ut, vanlig er 14 dager før ut'. */
export const leadTimeInWords = (
  { forventning, dager, dagslag }: Pick<LeadTime, 'forventning' | 'dager' | 'dagslag'>,
  rules: readonly Forventningsregel[],
): string => {
  const agreed = inSentence(countInWords(dager, dagslag), usualOf(forventning, rules)[0]?.slag);
  const usual = usualInWords(forventning, rules);
  if (usual === undefined) return agreed;
  return usual === agreed ? `${agreed}, som vanlig` : `${agreed}, vanlig er ${usual}`;
};

/** Whose agreement it is: 'Hamar og DPS Hamar', 'Oslo og alle institusjoner'. */
export const partiesInWords = ({ sted, institusjon }: Pick<Samarbeidsavtale, 'sted' | 'institusjon'>): string =>
  `${sted.kommunenavn} og ${institusjon?.navn ?? 'alle institusjoner'}`;

/** For which stays it holds. */
export const validityInWords = ({ gyldigFra, gyldigTil }: Samarbeidsavtale, today: string): string => {
  const from = `Gjelder opphold som begynner fra og med ${dayInWords(gyldigFra, today)}`;
  return gyldigTil === undefined ? `${from}.` : `${from}, til og med ${dayInWords(gyldigTil, today)}.`;
};

/** Who decided, and when: 'Fastsatt av NAV Hamar i dag kl. 10:00'. */
export const decidedInWords = (
  said: Pick<Avtaleversjon, 'tidspunkt' | 'opphav' | 'av'> & { readonly slag?: Avtaleversjon['slag'] },
  per: string,
): string => {
  const who = said.opphav === 'fil' ? ' fra en fil som driften har lest inn,' : said.av && ` av ${said.av.navn}`;
  return `${said.slag === 'opphevet' ? 'Opphevet' : 'Fastsatt'}${who ?? ''} ${momentInWords(said.tidspunkt, per)}`;
};

const gaps = (count: number): string => (count === 1 ? '1 mangel' : `${count} mangler`);

type Shift = Pick<Proveresultat, 'apner' | 'lukker' | 'flytter'>;

/** 'åpner 3 mangler, lukker 1 mangel, flytter fristen for 7 mangler'; what is none is left out. */
export const shiftInWords = ({ apner, lukker, flytter }: Shift): string =>
  [
    ...(apner > 0 ? [`åpner ${gaps(apner)}`] : []),
    ...(lukker > 0 ? [`lukker ${gaps(lukker)}`] : []),
    ...(flytter > 0 ? [`flytter fristen for ${gaps(flytter)}`] : []),
  ].join(', ');

/** What came of a trial, in a sentence. */
export const trialInWords = (result: Proveresultat): string => {
  const { sett, berort } = result;
  const people = sett === 1 ? '1 person' : `${sett} personer`;
  const words = shiftInWords(result);
  if (words === '') return `Ingen mangler ville endret seg nå. Vi så på ${people}.`;
  return `Dette ${words}. Det gjelder ${berort} av ${people}.`;
};
