/** The header that tells a pulse from an event before its bytes are looked at. */
const pulseHeader = 'overgang_pulse';

/** What a pulse says. */
export interface PulseSaid {
  /** RFC 3339. */
  readonly through: string;
  /** How many partitions its topic has; older doors do not say. */
  readonly partitions?: number;
}

const mostPartitions = 10_000;

const isCount = (said: unknown): said is number =>
  typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= mostPartitions;

/** What a pulse says; undefined when the record is not a well-formed pulse. */
export const pulseIn = (headers: Readonly<Record<string, string>>, json: unknown): PulseSaid | undefined => {
  if (headers[pulseHeader] === undefined || typeof json !== 'object' || json === null || !('pulse' in json)) return;
  const { pulse } = json;
  if (typeof pulse !== 'object' || pulse === null || !('through' in pulse)) return;
  const { through } = pulse;
  if (typeof through !== 'string' || Number.isNaN(Date.parse(through))) return;
  const partitions = 'partitions' in pulse ? pulse.partitions : undefined;
  return isCount(partitions) ? { through, partitions } : { through };
};
