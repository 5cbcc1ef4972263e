import { scopes } from '@overgang/contracts';
import type { OrganisationInput } from './organisation.ts';

const { meld, varsler, tavle, avgjor, avtaler, innsyn, personref, drift } = scopes;
const door = [meld, varsler, tavle, avgjor, innsyn];
const hamar = '3403';
const ringsaker = '3411';
const stange = '3413';
const oslo = '0301';

const clinics: readonly OrganisationInput[] = [
  {
    nokkel: 'dps-hamar',
    orgnr: '310000019',
    navn: 'DPS Hamar',
    etat: 'tsb',
    enheter: [
      { orgnr: '310000205', navn: 'DPS Hamar, ruspoliklinikk', slag: 'poliklinikk' },
      { orgnr: '310000213', navn: 'DPS Hamar, døgnenhet rus', slag: 'korttid' },
    ],
  },
  { nokkel: 'avrusning-innlandet', orgnr: '310000051', navn: 'Avrusningsenheten Innlandet', etat: 'tsb' },
  { nokkel: 'tsb-innlandet', orgnr: '310000078', navn: 'Rusklinikken Innlandet', etat: 'tsb' },
  { nokkel: 'tsb-oslo', orgnr: '310000086', navn: 'Rusklinikken Oslo', etat: 'tsb' },
];

const prisons: readonly OrganisationInput[] = [
  { nokkel: 'hamar-fengsel', orgnr: '310000027', navn: 'Hamar fengsel', etat: 'kriminalomsorg' },
  { nokkel: 'oslo-fengsel', orgnr: '310000094', navn: 'Oslo fengsel', etat: 'kriminalomsorg' },
];

const navOffices: readonly OrganisationInput[] = [
  { nokkel: 'nav-hamar', orgnr: '310000035', navn: 'NAV Hamar', etat: 'nav', kommuner: [hamar] },
  { nokkel: 'nav-ringsaker', orgnr: '310000108', navn: 'NAV Ringsaker', etat: 'nav', kommuner: [ringsaker] },
  { nokkel: 'nav-stange', orgnr: '310000116', navn: 'NAV Stange', etat: 'nav', kommuner: [stange] },
  {
    nokkel: 'nav-gamle-oslo',
    orgnr: '310000124',
    navn: 'NAV Gamle Oslo',
    etat: 'nav',
    kommuner: [oslo],
    bydeler: ['030101'],
  },
  {
    nokkel: 'nav-grunerlokka',
    orgnr: '310000132',
    navn: 'NAV Grünerløkka',
    etat: 'nav',
    kommuner: [oslo],
    bydeler: ['030102'],
  },
];

const housingOffices: readonly OrganisationInput[] = [
  {
    nokkel: 'boligsosial-hamar',
    orgnr: '310000043',
    navn: 'Boligkontoret i Hamar',
    etat: 'boligsosial',
    kommuner: [hamar],
  },
  {
    nokkel: 'boligsosial-ringsaker',
    orgnr: '310000140',
    navn: 'Boligkontoret i Ringsaker',
    etat: 'boligsosial',
    kommuner: [ringsaker],
  },
  {
    nokkel: 'boligsosial-stange',
    orgnr: '310000159',
    navn: 'Boligkontoret i Stange',
    etat: 'boligsosial',
    kommuner: [stange],
  },
  {
    nokkel: 'boligsosial-gamle-oslo',
    orgnr: '310000167',
    navn: 'Boligkontoret i bydel Gamle Oslo',
    etat: 'boligsosial',
    kommuner: [oslo],
    bydeler: ['030101'],
  },
  {
    nokkel: 'boligsosial-grunerlokka',
    orgnr: '310000175',
    navn: 'Boligkontoret i bydel Grünerløkka',
    etat: 'boligsosial',
    kommuner: [oslo],
    bydeler: ['030102'],
  },
  {
    nokkel: 'boligsosial-oslo',
    orgnr: '310000183',
    navn: 'Boligavdelingen i Oslo kommune',
    etat: 'boligsosial',
    kommuner: [oslo],
  },
];

const watchers: readonly OrganisationInput[] = [
  {
    nokkel: 'koordinator-hamar',
    orgnr: '310000191',
    navn: 'Koordinerende enhet i Hamar',
    etat: 'koordinator',
    kommuner: [hamar],
    scopes: [tavle, avgjor, avtaler],
  },
  {
    nokkel: 'koordinator-oslo',
    orgnr: '310000221',
    navn: 'Koordinerende enhet i Oslo',
    etat: 'koordinator',
    kommuner: [oslo],
    scopes: [tavle, avgjor, avtaler],
  },
  {
    nokkel: 'demo-leder',
    orgnr: '310000248',
    navn: 'Leder i demonstrasjonen',
    etat: 'koordinator',
    kommuner: [hamar, ringsaker, stange, oslo],
    serOgsa: ['*'],
    scopes: [tavle, avgjor, avtaler, drift],
  },
  { nokkel: 'drift', orgnr: '310000256', navn: 'Drift av Overgang', etat: 'system', scopes: [drift, personref] },
];

/**
 * The organisations of the demonstration. Nobody has these numbers: Enhetsregisteret gives out numbers that begin with
 * 8 or 9 only. These count up from 31000001 with the modulus 11 control digit behind (a base without one is skipped).
 */
export const demoOrganisations: readonly OrganisationInput[] = [
  ...[...clinics, ...prisons, ...navOffices, ...housingOffices].map((one) => ({ ...one, scopes: door })),
  ...watchers,
];
