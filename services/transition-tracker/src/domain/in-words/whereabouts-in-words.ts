import type { Utsted } from '@overgang/contracts';

/** Where somebody goes. */
export const goingTo: Readonly<Record<Utsted, string>> = {
  'egen-bolig': 'til egen bolig',
  'kommunal-bolig': 'til kommunal bolig',
  'midlertidig-botilbud': 'til midlertidig botilbud',
  'hos-familie': 'til familie',
  'hos-venner': 'til venner',
  institusjon: 'til en institusjon',
  'uten-tak': 'uten tak over hodet',
  ukjent: 'til ukjent sted',
};

/** Where somebody is. */
export const stayingAt: Readonly<Record<Utsted, string>> = {
  'egen-bolig': 'i egen bolig',
  'kommunal-bolig': 'i kommunal bolig',
  'midlertidig-botilbud': 'i midlertidig botilbud',
  'hos-familie': 'hos familie',
  'hos-venner': 'hos venner',
  institusjon: 'i en institusjon',
  'uten-tak': 'uten tak over hodet',
  ukjent: 'på ukjent sted',
};
