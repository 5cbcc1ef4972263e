/** Where each part of the embedded system listens. */
export interface Ports {
  readonly dashboard: number;
  readonly tsb: number;
  readonly kriminalomsorg: number;
  readonly nav: number;
  readonly boligsosial: number;
  readonly tracker: number;
  readonly registry: number;
  readonly issuer: number;
  readonly postgres: number;
}

/** The board's port and those right after it; 0 means any free ones. */
export const portsFrom = (first: number): Ports => {
  const at = (offset: number): number => (first === 0 ? 0 : first + offset);
  return {
    dashboard: at(0),
    tsb: at(1),
    kriminalomsorg: at(2),
    nav: at(3),
    boligsosial: at(4),
    tracker: at(5),
    registry: at(6),
    issuer: at(7),
    postgres: at(8),
  };
};
