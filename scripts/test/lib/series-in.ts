/** Words of PromQL itself that look like the name of a series. */
const ownWords: ReadonlySet<string> = new Set(['histogram_quantile', 'min_over_time', 'max_over_time', 'group_left']);

/** The names of series in a PromQL expression: every word with an underscore that is not PromQL's own, and 'up'. */
export const seriesIn = (expression: string): readonly string[] => {
  const withoutLabels = expression.replace(/\{[^}]*\}/g, '').replace(/\b(?:by|on|without)\s*\([^)]*\)/g, '');
  const words = withoutLabels.match(/[a-zA-Z_:][\w:]*/g) ?? [];
  return [...new Set(words.filter((word) => word === 'up' || (word.includes('_') && !ownWords.has(word))))];
};

/** The names of series that a page of `/metrics` has: of a histogram also those of its parts. */
export const seriesOn = (page: string): readonly string[] =>
  [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
