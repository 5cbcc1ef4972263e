/** Something that keeps us from going on, told in plain words: what it is, and the way out. */
export class BootError extends Error {}
