import { BoligOppsagt } from './bolig-oppsagt.v1.ts';
import { BoligTildelt } from './bolig-tildelt.v1.ts';
import { BoligbehovRegistrert } from './boligbehov-registrert.v1.ts';
import { BooppfolgingVedtatt } from './booppfolging-vedtatt.v1.ts';
import { Innflyttet } from './innflyttet.v1.ts';
import { TildelingTrukket } from './tildeling-trukket.v1.ts';
import { VedtakFattet } from './vedtak-fattet.v1.ts';

/** Every event that municipal housing may send. */
export const eventsOfBoligsosial = [
  BoligbehovRegistrert,
  VedtakFattet,
  BoligTildelt,
  TildelingTrukket,
  Innflyttet,
  BoligOppsagt,
  BooppfolgingVedtatt,
] as const;
