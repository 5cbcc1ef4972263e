import type { Etat } from '@overgang/contracts';
import type { Institution } from '../journey/observation.ts';

/** What a receiver may be told, one by one. The last four tell what kind of institution the person leaves. */
export type Field =
  | 'kommune'
  | 'bydel'
  | 'periode'
  | 'egenskaper'
  | 'barn'
  | 'bistandsgrunnlag'
  | 'behov'
  | 'mangel'
  | 'frist'
  | 'meldtKlar'
  | 'etat'
  | 'enhet'
  | 'mate';

/** One legal basis for telling somebody about a transition. */
export interface DisclosureBasis {
  readonly id: string;
  /** How senders write it, in small letters; the id is one of the ways. */
  readonly written: readonly string[];
  readonly from: readonly Institution[];
  readonly to: readonly Etat[];
  readonly fields: readonly Field[];
  /** Holds without being named by the sender. */
  readonly standing?: true;
  /** First and last day in force, where we know of one. */
  readonly gyldigFra?: string;
  readonly gyldigTil?: string;
}

/** The fields of a notice to whoever arranges a home or follow-up: never the kind of institution. */
const arranging: readonly Field[] = [
  'kommune',
  'bydel',
  'periode',
  'egenskaper',
  'barn',
  'bistandsgrunnlag',
  'behov',
  'mangel',
  'frist',
];

/** The person's own yes. A section of law that says the same is the same basis. */
export const consentBasis: DisclosureBasis = {
  id: 'samtykke',
  written: ['samtykke', 'helsepersonelloven § 22', 'hpl. § 22'],
  from: ['tsb', 'kriminalomsorg'],
  to: ['nav', 'boligsosial'],
  fields: arranging,
};

/**
 * Every basis that we know, and whom it lets be told what. A basis that is not here lets nobody be told anything.
 * §§ 8 and 10 ask the hospital for expected course, date and a lacking home, not for the home's qualities; that they are a
 * hospital's goes without saying. A consent is to be helped, and says nothing of where the person is.
 */
export const disclosureBases: readonly DisclosureBasis[] = [
  consentBasis,
  {
    id: 'FOR-2011-11-18-1115 § 8',
    written: ['for-2011-11-18-1115 § 8', 'forskrift om utskrivningsklare pasienter § 8'],
    from: ['tsb'],
    to: ['boligsosial'],
    fields: ['kommune', 'bydel', 'periode', 'behov', 'mangel', 'frist', 'meldtKlar', 'etat'],
    gyldigFra: '2019-01-01',
  },
  {
    id: 'FOR-2011-11-18-1115 § 10',
    written: ['for-2011-11-18-1115 § 10', 'forskrift om utskrivningsklare pasienter § 10'],
    from: ['tsb'],
    to: ['boligsosial'],
    fields: ['kommune', 'bydel', 'periode', 'behov', 'mangel', 'frist', 'meldtKlar', 'etat'],
    gyldigFra: '2019-01-01',
  },
  {
    id: 'helsepersonelloven § 23',
    written: ['helsepersonelloven § 23', 'hpl. § 23'],
    from: ['tsb'],
    to: ['nav', 'boligsosial'],
    fields: ['kommune', 'bydel', 'periode', 'behov', 'mangel', 'frist'],
  },
  {
    id: 'helsepersonelloven § 25',
    written: ['helsepersonelloven § 25', 'hpl. § 25'],
    from: ['tsb'],
    to: ['tsb'],
    fields: ['kommune', 'bydel', 'periode', 'behov', 'mangel', 'frist', 'meldtKlar', 'etat', 'enhet', 'mate'],
    standing: true,
  },
  {
    id: 'straffegjennomføringsloven § 41',
    written: ['straffegjennomføringsloven § 41', 'straffegjennomforingsloven § 41', 'strgjfl. § 41'],
    from: ['kriminalomsorg'],
    to: ['nav', 'boligsosial'],
    fields: [...arranging, 'etat', 'enhet'],
    gyldigFra: '2024-12-01',
  },
];

const byWriting: ReadonlyMap<string, DisclosureBasis> = new Map(
  disclosureBases.flatMap((basis) => basis.written.map((text) => [text, basis] as const)),
);

const byId: ReadonlyMap<string, DisclosureBasis> = new Map(disclosureBases.map((basis) => [basis.id, basis]));

/** The bases that hold without being named. */
export const standingBases: readonly DisclosureBasis[] = disclosureBases.filter((basis) => basis.standing);

export const basisById = (id: string): DisclosureBasis | undefined => byId.get(id);

const asWritten = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/§(?=\d)/, '§ ');

/** The known bases in the free text of an envelope ('samtykke; FOR-2011-11-18-1115 § 8'), each by its id, none twice. */
export const basesNamed = (text: string): readonly string[] => {
  const found = text.split(';').map((part) => byWriting.get(asWritten(part))?.id);
  return [...new Set(found.filter((id) => id !== undefined))];
};

/** Whether the basis was in force on that day. */
export const inForce = (rule: { readonly gyldigFra?: string; readonly gyldigTil?: string }, day: string): boolean =>
  (rule.gyldigFra === undefined || rule.gyldigFra <= day) && (rule.gyldigTil === undefined || day <= rule.gyldigTil);
