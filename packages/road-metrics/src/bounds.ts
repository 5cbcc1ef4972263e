/** Upper bounds, in seconds, of how long something is on the road: from a hundredth to an hour. */
export const roadBounds: readonly number[] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600];

/** Upper bounds, in seconds, of one piece of work. */
export const workBounds: readonly number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Upper bounds of how many there are in one transaction. */
export const batchBounds: readonly number[] = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000];
