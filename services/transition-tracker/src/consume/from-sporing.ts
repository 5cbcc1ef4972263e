import type { EventOfType, EventType } from '@overgang/contracts';
import { keyOf } from '../domain/index.ts';
import { pick } from './pick.ts';
import { observed, skip, toldBy, type Understood } from './told.ts';

type OwnEvent = EventOfType<Extract<EventType, `no.overgang.sporing.${string}`>>;

/** What the tracker itself has decided; what it has only announced is never read back. */
export const fromSporing = (event: OwnEvent): Understood => {
  const told = toldBy(event, 'sporing');
  switch (event.type) {
    case 'no.overgang.sporing.varsel-bestilt.v1':
      return observed({
        ...told,
        kind: 'varsel-bestilt',
        varsel: event.data.varselId,
        names: event.data.overgangId,
        ...pick(event.data, 'slag', 'mottaker', 'innhold', 'erstatter'),
      });
    case 'no.overgang.sporing.varsel-tilbakekalt.v1':
      return observed({
        ...told,
        kind: 'varsel-tilbakekalt',
        varsel: event.data.varselId,
        names: event.data.overgangId,
        grunn: event.data.grunn,
      });
    case 'no.overgang.sporing.mangel-overtatt.v1':
      return observed({
        ...told,
        kind: 'mangel-overtatt',
        names: event.data.overgangId,
        mangel: event.data.mangelId,
        av: event.data.av,
      });
    case 'no.overgang.sporing.mangel-frafalt.v1':
      return observed({
        ...told,
        kind: 'mangel-frafalt',
        names: event.data.overgangId,
        mangel: event.data.mangelId,
        ...pick(event.data, 'fakta'),
      });
    case 'no.overgang.sporing.hendelse-koblet.v1':
    case 'no.overgang.sporing.hendelse-frakoblet.v1': {
      if (event.data.hvordan === 'automatisk') return skip('automatisk-kobling');
      const kind = event.type === 'no.overgang.sporing.hendelse-koblet.v1' ? 'hendelse-koblet' : 'hendelse-frakoblet';
      const target = keyOf({ source: event.data.kilde, id: event.data.meldingId });
      return observed({ ...told, kind, names: event.data.overgangId, target });
    }
    case 'no.overgang.sporing.personer-slatt-sammen.v1':
    case 'no.overgang.sporing.personer-skilt.v1':
      return skip('personalias');
    case 'no.overgang.sporing.overgang-apnet.v1':
    case 'no.overgang.sporing.overgang-endret.v1':
    case 'no.overgang.sporing.overgang-lukket.v1':
    case 'no.overgang.sporing.mangel-oppdaget.v1':
    case 'no.overgang.sporing.mangel-endret.v1':
    case 'no.overgang.sporing.mangel-lukket.v1':
    case 'no.overgang.sporing.hendelse-ukoblet.v1':
      return skip('kunngjoring');
  }
};
