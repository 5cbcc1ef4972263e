import type { Instant, Institution } from '../journey/observation.ts';
import { momentOf, type Reading } from '../readers/reading.ts';

const offices: Readonly<Record<string, string>> = {
  nav: ' hos NAV',
  boligsosial: ' hos boligsosial avdeling',
};

const institutions: Readonly<Record<Institution, string>> = {
  tsb: ' i rusbehandlingen',
  kriminalomsorg: ' i kriminalomsorgen',
};

const clinicians: Readonly<Record<string, string>> = {
  helse: ' i helsetjenesten',
  fastlege: ' hos fastlegen',
};

/** With whom, as far as the reader may know: treatment is for the health service, prison for the prison. */
const withWhom = (hos: string, { kind, etat, s }: Reading): string => {
  if (hos === s.stay.etat && kind) return institutions[s.stay.etat];
  return offices[hos] ?? (etat === 'tsb' ? clinicians[hos] : undefined) ?? '';
};

/** ' hos NAV 3. mars kl. 10:00'. */
export const meetingInWords = (told: { readonly hos: string; readonly tidspunkt: Instant }, reading: Reading): string =>
  `${withWhom(told.hos, reading)} ${momentOf(told.tidspunkt, reading)}`;
