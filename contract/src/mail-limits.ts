/** Above this together, the largest files of a message travel as links: many mail servers take no more. */
export const fullMailBytes = 20 * 1024 * 1024
