/** As many tickets as are merged at once, the one they go into among them. */
export const mostMergedAtOnce = 20
