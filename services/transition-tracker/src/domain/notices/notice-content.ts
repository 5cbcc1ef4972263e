import type { Kommunenummer, Mottaker, Varselinnhold } from '@overgang/contracts';
import type { DisclosureBasis } from '../disclosure/disclosure-bases.ts';
import { isSameJson } from '../records/canonical.ts';
import { present } from '../records/present.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';

/** What a notice tells, without what it asks for. */
export type Content = Omit<Varselinnhold, 'krever'>;

/** Only the fields that the basis lets the receiver be told. The municipality is the receiver's own. */
export const cutTo = ({ fields }: Pick<DisclosureBasis, 'fields'>, content: Content): Content => {
  const allowed: ReadonlySet<string> = new Set(['kommune', ...fields]);
  return Object.fromEntries(Object.entries(content).filter(([field]) => allowed.has(field))) as Content; // kommune stays
};

const homeWanted = ({ egenskaper, barn, bistand }: Survey) => ({
  egenskaper: egenskaper && [...egenskaper],
  barn,
  bistandsgrunnlag: bistand,
});

/** What there is to tell a receiver of a transition, before it is cut: qualities of a home only where a home is asked for. */
export const contentOf = (s: Survey, to: Mottaker, kommune: Kommunenummer): Content => {
  const behov = needsFor(s, to.etat);
  const { stay, out } = s;
  return present({
    kommune,
    bydel: stay.bydel,
    periode: out,
    behov: behov.length === 0 ? undefined : behov,
    meldtKlar: stay.ready === undefined ? undefined : new Date(stay.ready).toISOString(),
    ...(behov.includes('bolig') ? homeWanted(s) : {}),
    etat: stay.etat,
    enhet: stay.unit,
    mate: stay.exit?.mate,
  });
};

const told = ({ mangel, frist, krever, ...rest }: Content & Partial<Varselinnhold>) => rest;

/** Whether two notices say the same. What they ask for, and the gap of an alert, are not part of it. */
export const saysTheSame = (a: Content & Partial<Varselinnhold>, b: Content & Partial<Varselinnhold>): boolean =>
  isSameJson(told(a), told(b));
