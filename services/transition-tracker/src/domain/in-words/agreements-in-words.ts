import { Kommunenummer, Orgnr } from '@overgang/contracts';
import type { Samarbeidsavtale } from '@overgang/contracts/board';
import type { Agreement } from '../expectations/agreements.ts';
import { titleOf } from '../expectations/expectation-titles.ts';
import { kommuneName } from './place-in-words.ts';

interface About {
  /** Whose agreements; 'alle' for every municipality's. */
  readonly kommuner: readonly string[] | 'alle';
  readonly nameOf: (orgnr: string) => string | undefined;
}

const institutionIn = ({ institusjon }: Agreement, nameOf: About['nameOf']): Pick<Samarbeidsavtale, 'institusjon'> => {
  if (institusjon === undefined) return {};
  return { institusjon: { orgnr: Orgnr.parse(institusjon), navn: nameOf(institusjon) ?? `Enhet ${institusjon}` } };
};

const inWords = (agreement: Agreement, { nameOf }: About): Samarbeidsavtale => {
  const { avtaleId, kommune, gyldigFra, gyldigTil, frister } = agreement;
  return {
    avtaleId,
    sted: { kommune: Kommunenummer.parse(kommune), kommunenavn: kommuneName(kommune) },
    ...institutionIn(agreement, nameOf),
    gyldigFra,
    ...(gyldigTil === undefined ? {} : { gyldigTil }),
    frister: frister.map((leadTime) => ({
      ...leadTime,
      tittel: titleOf(leadTime.forventning),
    })),
  };
};

/**
 * The agreements of these municipalities, as the board shows them, in the order given. Throws for a municipality or an
 * organisation number that does not exist: the file they come from is checked.
 */
export const agreementsInWords = (all: readonly Agreement[], about: About): readonly Samarbeidsavtale[] =>
  all
    .filter(({ kommune }) => about.kommuner === 'alle' || about.kommuner.includes(kommune))
    .map((agreement) => inWords(agreement, about));
