import type { Kommunenummer, Orgnr } from '@overgang/contracts';
import type { Avtaleversjon, Samarbeidsavtale } from '@overgang/contracts/board';
import type { AgreementBook, AgreementDecision } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { titleOf } from '../expectations/expectation-titles.ts';
import { present } from '../records/present.ts';
import { kommuneName } from './place-in-words.ts';

type NameOf = (orgnr: string) => string | undefined;

/** Who reads: for which municipalities, 'alle' for every one, and as which institutions. */
export interface AgreementReading {
  readonly kommuner: readonly string[] | 'alle';
  readonly enheter: readonly string[];
}

/** Agreements are for their parties: the municipality, and the institution that they are made with. */
export const mayReadAgreement = (
  { kommune, institusjon }: Pick<Agreement, 'kommune' | 'institusjon'>,
  { kommuner, enheter }: AgreementReading,
): boolean =>
  kommuner === 'alle' || kommuner.includes(kommune) || (institusjon !== undefined && enheter.includes(institusjon));

const unitInWords = (orgnr: string, nameOf: NameOf) => ({
  orgnr: orgnr as Orgnr, // checked when the agreement was decided
  navn: nameOf(orgnr) ?? `Enhet ${orgnr}`,
});

const inWords = (agreement: Agreement, versjon: number, nameOf: NameOf): Samarbeidsavtale => {
  const { avtaleId, kommune, institusjon, gyldigFra, gyldigTil, frister } = agreement;
  return present({
    avtaleId,
    sted: { kommune: kommune as Kommunenummer, kommunenavn: kommuneName(kommune) }, // likewise
    institusjon: institusjon === undefined ? undefined : unitInWords(institusjon, nameOf),
    gyldigFra,
    gyldigTil,
    versjon,
    frister: frister.map((leadTime) => ({ ...leadTime, tittel: titleOf(leadTime.forventning) })),
  });
};

/** The agreement as its last decision laid it down, with whose decision that was. */
const asDecided = (
  { versjon, recordedAt, opphav, av }: AgreementDecision,
  agreement: Agreement,
  nameOf: NameOf,
): Samarbeidsavtale => ({
  ...inWords(agreement, versjon, nameOf),
  fastsatt: present({
    tidspunkt: new Date(recordedAt).toISOString(),
    opphav,
    av: av === undefined ? undefined : unitInWords(av, nameOf),
  }),
});

const byPlace = (a: Samarbeidsavtale, b: Samarbeidsavtale): number =>
  a.sted.kommunenavn.localeCompare(b.sted.kommunenavn, 'nb') || (a.avtaleId < b.avtaleId ? -1 : 1);

/** The agreements that stand and that the reader may read, by the name of the municipality. */
export const agreementsInWords = (
  book: AgreementBook,
  { nameOf, ...reading }: AgreementReading & { readonly nameOf: NameOf },
): readonly Samarbeidsavtale[] =>
  [...book.values()]
    .flatMap((decisions) => {
      const last = decisions.at(-1);
      return last?.agreement !== undefined && mayReadAgreement(last.agreement, reading)
        ? [asDecided(last, last.agreement, nameOf)]
        : [];
    })
    .sort(byPlace);

const decisionInWords = (
  { versjon, agreement, recordedAt, opphav, av, grunn }: AgreementDecision,
  nameOf: NameOf,
): Avtaleversjon =>
  present({
    versjon,
    slag: agreement === undefined ? 'opphevet' : 'fastsatt',
    tidspunkt: new Date(recordedAt).toISOString(),
    opphav,
    av: av === undefined ? undefined : unitInWords(av, nameOf),
    grunn,
    avtale: agreement && inWords(agreement, versjon, nameOf),
  });

/** Every decision about one agreement, newest first. */
export const agreementHistory = (decisions: readonly AgreementDecision[], nameOf: NameOf): readonly Avtaleversjon[] =>
  decisions.map((decision) => decisionInWords(decision, nameOf)).reverse();
