import type { View } from '@foyer/contract/views'

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-|$)/i

/** What stands for a saved view in an address: its id decides, the words behind it are for people and may be old. */
export function viewSlug({ id, name }: Pick<View, 'id' | 'name'>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return words === '' ? id : `${id}-${words}`
}

/** The id in the name of a view; null for the views every desk has. */
export const viewIdIn = (slug: string): string | null => pattern.exec(slug)?.[1]?.toLowerCase() ?? null

export const viewAddress = (view: Pick<View, 'id' | 'name'>): string => `/desk/views/${viewSlug(view)}`
