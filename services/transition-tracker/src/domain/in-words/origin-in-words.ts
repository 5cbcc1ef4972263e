import type { Opphav } from '@overgang/contracts/board';
import type { Stay } from '../journey/journey.ts';
import type { NameOf } from '../readers/party-in-words.ts';
import type { Viewer } from '../readers/viewers.ts';
import type { Survey } from '../survey/survey.ts';

const kinds: Readonly<Record<NonNullable<Stay['slag']>, string>> = {
  avrusning: 'Avrusning',
  akutt: 'Akutt',
  brukerstyrt: 'Brukerstyrt seng',
  korttid: 'Korttid',
  langtid: 'Langtid',
  'dom-inntil-90-dager': 'Dom inntil 90 dager',
  'dom-over-90-dager': 'Dom over 90 dager',
  varetekt: 'Varetekt',
  forvaring: 'Forvaring',
  bot: 'Bot',
};

/** The kind of a stay, in bokmål. */
export const kindInWords = (slag: NonNullable<Stay['slag']>): string => kinds[slag];

const agencies = { tsb: 'Behandling', kriminalomsorg: 'Fengsel' } as const;
const shownAs = { tsb: 'behandling', kriminalomsorg: 'fengsel' } as const;

/** What the person leaves, as far as the viewer may know: kind and unit to those inside, else agency, else neither. */
export const originFor = ({ stay }: Survey, viewer: Viewer, nameOf: NameOf): Opphav => {
  if (!viewer.fields.has('etat')) return { slag: 'institusjon', tekst: 'Institusjon' };
  const kind = viewer.isOwn && stay.slag !== undefined ? kindInWords(stay.slag) : agencies[stay.etat];
  const unit = viewer.fields.has('enhet') ? nameOf(stay.unit) : undefined;
  return { slag: shownAs[stay.etat], tekst: unit === undefined ? kind : `${kind}, ${unit}` };
};
