import type { QueryKey } from '@tanstack/react-query'

/** Where an answer is kept: with its ticket, or by itself as a part of the frame around it. */
export interface KeptPlace {
  shelf: 'seen' | 'frame'
  /** The number of the ticket; for the frame, what was asked. */
  name: string
}

/** So many tickets and so many other answers are kept, those looked at last. */
export const mostKept = { seen: 200, frame: 120 } as const

const ofTicket = ['GET /tickets/{ticket}', 'GET /tickets/{ticket}/messages', 'GET /tickets/{ticket}/events']

/** What stands around a ticket and what its words are made from: lists, counts and vocabularies. */
const ofFrame = [
  'GET /tickets',
  'GET /tickets/count',
  'GET /tickets/groups',
  'GET /deliveries/count',
  'GET /inbound-mails/count',
  'GET /notifications/count',
  'GET /views',
  'GET /drafts',
  'GET /desk',
  'GET /teams',
  'GET /mailboxes',
  'GET /brands',
  'GET /statuses',
  'GET /types',
  'GET /tags',
  'GET /categories',
  'GET /custom-fields',
]

/** The place of an answer, as its page asks for it; null for what is not kept. */
export function keptPlace([route, asked]: QueryKey): KeptPlace | null {
  const { ticket } = ((asked ?? {}) as { params?: { ticket?: string } }).params ?? {}
  if (ofTicket.includes(String(route))) return /^\d+$/.test(ticket ?? '') ? { shelf: 'seen', name: `${ticket}` } : null
  return ofFrame.includes(String(route)) ? { shelf: 'frame', name: `${route} ${JSON.stringify(asked)}` } : null
}

const mostPages = 4

/** As it is kept: of a long list the first pages. */
export function shortened(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !('pageParams' in data)) return data
  const { pages, pageParams } = data
  return Array.isArray(pages) && Array.isArray(pageParams)
    ? { pages: pages.slice(0, mostPages), pageParams: pageParams.slice(0, mostPages) }
    : data
}
