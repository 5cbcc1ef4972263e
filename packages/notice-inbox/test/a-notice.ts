import { randomUUID } from 'node:crypto';
import { addressesOf, demoOrganisations, openOrganisationDirectory } from '@overgang/access';
import { Kommunenummer, VarselBestilt, VarselId, VarselTilbakekalt } from '@overgang/contracts';

export const directory = openOrganisationDirectory(demoOrganisations);

/** The addresses of one of the demo's organisations. */
export const addressesFor = (nokkel: string): readonly string[] => {
  const organisation = directory.byKey(nokkel);
  const caller = organisation && directory.callerFor(organisation.orgnr, []);
  if (caller === undefined) throw new Error(`no ${nokkel}`);
  return addressesOf(caller);
};

export const hamar = Kommunenummer.parse('3403');
export const oslo = Kommunenummer.parse('0301');

/** A notice to the housing office of Hamar, unless it says otherwise. */
export const aNotice = (data: Partial<VarselBestilt['data']> = {}): VarselBestilt => ({
  ...VarselBestilt.example,
  id: randomUUID(),
  data: { ...VarselBestilt.example.data, varselId: VarselId.parse(randomUUID()), ...data },
});

/** The recall of a notice. */
export const recallOf = ({ subject, data: { varselId, mottaker } }: VarselBestilt): VarselTilbakekalt => ({
  ...VarselTilbakekalt.example,
  id: randomUUID(),
  subject,
  data: { ...VarselTilbakekalt.example.data, varselId, mottaker },
});
