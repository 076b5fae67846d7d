/** Merges one upon another: no more are made, and whoever follows a merged ticket follows it this far. */
export const mostMerges = 20
