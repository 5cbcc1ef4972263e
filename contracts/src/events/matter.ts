/** What a fact is about, by the sender's own id: its history is what the fact is judged on. */
export interface Matter {
  /** Such as 'opphold', 'bolig'. */
  readonly kind: string;
  readonly id: string;
  /** A stay in an institution: the way out of it is a transition. */
  readonly isStay: boolean;
}
