/**
 * What the housing office's facts are about, by the field that names it: a home, which may be one person's after another's,
 * or a decision. Else they are about the person as such.
 */
export const matters = {
  boligId: { kind: 'bolig', isStay: false },
  vedtakId: { kind: 'vedtak', isStay: false },
} as const;
