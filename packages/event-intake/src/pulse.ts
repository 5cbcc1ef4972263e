/** The header that tells a pulse from an event before its bytes are looked at. */
const pulseHeader = 'overgang_pulse';

/** The instant of a pulse, RFC 3339; undefined when the record is not a well-formed pulse. */
export const pulseIn = (headers: Readonly<Record<string, string>>, json: unknown): string | undefined => {
  if (headers[pulseHeader] === undefined || typeof json !== 'object' || json === null || !('pulse' in json)) return;
  const { pulse } = json;
  if (typeof pulse !== 'object' || pulse === null || !('through' in pulse)) return;
  const { through } = pulse;
  return typeof through === 'string' && !Number.isNaN(Date.parse(through)) ? through : undefined;
};
