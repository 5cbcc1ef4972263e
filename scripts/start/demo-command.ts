import { defaultDataDir } from '../embedded/default-data-dir.ts';
import type { Demo } from '../embedded/open-dashboard.ts';

const day = 86_400_000;
const dateIn = (days: number, now: number): string => new Date(now + days * day).toISOString().slice(0, 10);

/** What the command needs to know of this copy. */
export interface DemoCommandSettings {
  readonly tsbUrl: string;
  readonly dataDir: string;
  /** A stay that the demonstration knows, at DPS Hamar. */
  readonly oppholdId: string;
  readonly person: { readonly identitetsnummer: string };
  readonly now: number;
}

/** The command that a visitor can paste: a clinic says when somebody is expected to leave, and the board changes. */
export const demoCommand = ({ tsbUrl, dataDir, oppholdId, person, now }: DemoCommandSettings): Demo => {
  const data = dataDir === defaultDataDir() ? '' : ` --data '${dataDir}'`;
  const body = {
    skjedde: new Date(now).toISOString(),
    person,
    kommune: '3403',
    utskrivning: {
      tidligst: dateIn(9, now),
      sannsynlig: dateIn(12, now),
      senest: dateIn(19, now),
      visshet: 'planlagt',
    },
    behov: { bolig: 'ja', nav: 'ja', ansvarlig: 'ja' },
  };
  return {
    forklaring:
      'DPS Hamar melder når en pasient ventes utskrevet. Lim inn i en terminal der Overgang ligger, og se tavla endre seg.',
    kommando: [
      `curl -X PUT ${tsbUrl}/v1/opphold/${oppholdId}/utskrivningsplan \\`,
      `  -H "authorization: Bearer $(npm run -s token -- dps-hamar${data})" \\`,
      `  -H 'content-type: application/json' \\`,
      `  -d '${JSON.stringify(body)}'`,
    ].join('\n'),
  };
};
