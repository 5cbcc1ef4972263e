const one = { timer: 'time', dager: 'dag', virkedager: 'virkedag' } as const;

/** '1 virkedag', '14 dager'. */
export const countInWords = (count: number, unit: keyof typeof one): string =>
  `${count} ${count === 1 ? one[unit] : unit}`;
