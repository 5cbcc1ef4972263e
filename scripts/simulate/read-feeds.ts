import { lesVarsler } from '@overgang/contracts/http';
import type { Office, ReadNotice } from './office-case.ts';
import type { DoorClient } from './post.ts';

/** A notice that has come to an office. */
export interface Delivered {
  readonly office: Office;
  readonly notice: ReadNotice;
}

/** Reads each office's feed from where it was left. */
export interface Feeds {
  /** What is new since the last call, in every feed. */
  readonly readNew: () => Promise<readonly Delivered[]>;
}

const pageSize = 500;

/** Opens the feeds of these offices at their beginning. */
export const openFeeds = (client: DoorClient, offices: readonly Office[]): Feeds => {
  const markers = new Map<Office, string>();
  const readOne = async (office: Office): Promise<readonly Delivered[]> => {
    const delivered: Delivered[] = [];
    for (;;) {
      const after = markers.get(office);
      const query = `antall=${pageSize}${after === undefined ? '' : `&etter=${encodeURIComponent(after)}`}`;
      const answer = await client.get(office.etat, office.who, `/v1/varsler?${query}`);
      const { varsler, neste } = lesVarsler.responses[200].parse(answer);
      markers.set(office, neste);
      delivered.push(...varsler.map((notice) => ({ office, notice })));
      if (varsler.length < pageSize) return delivered;
    }
  };
  return { readNew: async () => (await Promise.all(offices.map(readOne))).flat() };
};
