import type { Journey } from './journey.ts';

/** What something is said about, as events name it. */
interface About {
  readonly varselId?: string | undefined;
  readonly overgangId?: string | undefined;
  readonly kilde?: string | undefined;
  readonly meldingId?: string | undefined;
}

const messageRef = ({ facts, homes, notices }: Journey, { kilde, meldingId }: About): string | undefined =>
  [
    ...facts,
    ...homes,
    ...notices.flatMap(({ stray, late }) => [stray, late].filter((reply) => reply !== undefined)),
  ].find(({ source, id }) => source === kilde && id === meldingId)?.of;

/**
 * Under which of a person's refs something is decided or announced: the one that its notice, its transition or its message
 * was told under. So each ref keeps what is its own, and has it when persons are parted again.
 */
export const toldOf =
  (journey: Journey, personRef: string) =>
  (data: object): string => {
    if (journey.merged === undefined) return personRef;
    const about: About = data; // whatever else an event says
    const notice = journey.notices.find(({ id }) => id === about.varselId);
    const stay = journey.stays.find(({ id }) => id === about.overgangId);
    return notice?.of ?? stay?.of ?? messageRef(journey, about) ?? personRef;
  };
