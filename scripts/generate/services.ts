import { doorRoutesOf, Etat, personRegistryRoutes, type RouteContract } from '@overgang/contracts';
import * as tracker from '@overgang/contracts/board';

/** A service with an HTTP API. */
export interface ServiceDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The port of the embedded default. */
  readonly port: number;
  readonly routes: readonly RouteContract[];
}

const doors: Record<Etat, { title: string; port: number }> = {
  tsb: { title: 'Døren for TSB', port: 4001 },
  kriminalomsorg: { title: 'Døren for kriminalomsorgen', port: 4002 },
  nav: { title: 'Døren for NAV', port: 4003 },
  boligsosial: { title: 'Døren for boligsosialt arbeid', port: 4004 },
};

/** Every service whose OpenAPI document is generated. */
export const services: readonly ServiceDescription[] = [
  ...Etat.options.map((etat) => ({
    name: etat,
    ...doors[etat],
    description:
      'Meld hva som har skjedd, les varsler til deg, kvitter og svar. Hver hendelse kan sendes som et eget kall eller som CloudEvents til /v1/hendelser. Samme melding sendt på nytt gir samme svar.',
    routes: doorRoutesOf(etat),
  })),
  {
    name: 'person-registry',
    title: 'Personregisteret',
    description: 'Det eneste stedet som vet hvem en personRef er. Hvert innsyn loggføres.',
    port: 4006,
    routes: personRegistryRoutes,
  },
  {
    name: 'transition-tracker',
    title: 'Sporing av overganger',
    description: 'Det tavla leser: overganger, mangler, det som ikke passer til noe, og en levende strøm av endringer.',
    port: 4005,
    routes: tracker.transitionTrackerRoutes,
  },
];
