import type { Overgangsrad } from '@overgang/contracts/board';
import type { Kommunevalg } from '../../contract/session.ts';

/** The places that a viewer may filter by: their own, else (clinics and prisons have none) those of the rows they see. */
export const placeChoices = (own: readonly Kommunevalg[], rows: readonly Overgangsrad[]): readonly Kommunevalg[] => {
  if (own.length > 0) return own;
  const found = new Map<string, { kommunenavn: string; bydeler: Map<string, string> }>();
  for (const { sted } of rows) {
    if (sted === undefined) continue;
    const place = found.get(sted.kommune) ?? { kommunenavn: sted.kommunenavn, bydeler: new Map<string, string>() };
    found.set(sted.kommune, place);
    if (sted.bydel !== undefined) place.bydeler.set(sted.bydel, sted.bydelsnavn ?? sted.bydel);
  }
  return [...found]
    .map(([kommune, { kommunenavn, bydeler }]) => ({
      kommune,
      kommunenavn,
      bydeler: [...bydeler].map(([bydel, bydelsnavn]) => ({ bydel, bydelsnavn })),
    }))
    .toSorted((a, b) => a.kommunenavn.localeCompare(b.kommunenavn, 'nb'));
};
