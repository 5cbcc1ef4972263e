const longest = 300;

/**
 * A reason made of codes and field paths, and nothing else: what looks like a number of a person, a citation or other
 * contents is masked, should one have slipped in. At most 300 characters.
 */
export const cleanReason = (reason: string): string =>
  reason
    .replaceAll(/\d(?:[\s.-]?\d){5,}/g, '#')
    .replaceAll(/(["'`«]).*?["'`»]/g, '…')
    .replaceAll(/[^\p{L}\p{N}_.:;,()[\]§#… -]/gu, '?')
    .slice(0, longest)
    .trim() || 'unknown';
