/** The key of what has none: no assignee, no due date. */
export const noGroup = 'none'
/** As many tickets as a list may find to be put into groups. */
export const mostGrouped = 10_000
/** As many keys as one question may name. */
export const mostGroupsAsked = 50

/** Which of the groups one page of `limit` tickets reaches into, beginning with the first; no more than `most`. */
export function groupsOfPage(
  groups: readonly { key: string; count: number }[],
  limit: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const keys: string[] = []
  let room = limit
  for (const { key, count } of groups) {
    if (room <= 0 || keys.length === most) break
    keys.push(key)
    room -= count
  }
  return keys
}
