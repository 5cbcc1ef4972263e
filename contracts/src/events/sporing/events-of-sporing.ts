import { AvtaleFastsatt } from './avtale-fastsatt.v1.ts';
import { AvtaleOpphevet } from './avtale-opphevet.v1.ts';
import { HendelseAvvist } from './hendelse-avvist.v1.ts';
import { HendelseFrakoblet } from './hendelse-frakoblet.v1.ts';
import { HendelseGjenapnet } from './hendelse-gjenapnet.v1.ts';
import { HendelseKoblet } from './hendelse-koblet.v1.ts';
import { HendelseUkoblet } from './hendelse-ukoblet.v1.ts';
import { MangelEndret } from './mangel-endret.v1.ts';
import { MangelFrafallOpphevet } from './mangel-frafall-opphevet.v1.ts';
import { MangelFrafalt } from './mangel-frafalt.v1.ts';
import { MangelLukket } from './mangel-lukket.v1.ts';
import { MangelOppdaget } from './mangel-oppdaget.v1.ts';
import { MangelOvertatt } from './mangel-overtatt.v1.ts';
import { OvergangApnet } from './overgang-apnet.v1.ts';
import { OvergangEndret } from './overgang-endret.v1.ts';
import { OvergangLukket } from './overgang-lukket.v1.ts';
import { PersonerSkilt } from './personer-skilt.v1.ts';
import { PersonerSlattSammen } from './personer-slatt-sammen.v1.ts';
import { VarselBestilt } from './varsel-bestilt.v1.ts';
import { VarselTilbakekalt } from './varsel-tilbakekalt.v1.ts';

/** Every event that the tracker may send. */
export const eventsOfSporing = [
  OvergangApnet,
  OvergangEndret,
  OvergangLukket,
  MangelOppdaget,
  MangelEndret,
  MangelLukket,
  MangelOvertatt,
  MangelFrafalt,
  MangelFrafallOpphevet,
  VarselBestilt,
  VarselTilbakekalt,
  HendelseUkoblet,
  HendelseKoblet,
  HendelseFrakoblet,
  HendelseAvvist,
  HendelseGjenapnet,
  PersonerSlattSammen,
  PersonerSkilt,
  AvtaleFastsatt,
  AvtaleOpphevet,
] as const;
