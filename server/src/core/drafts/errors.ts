import type { Draft } from '@foyer/contract/drafts'
import { AppError } from '../../platform/errors'

export const draftUnknown = (): AppError => new AppError('notFound', 'draft.unknown', 'There is no such draft.')
/** The server's draft comes along, null where it was sent or thrown away, so that no text is lost between the two. */
export const draftDiverged = (draft: Draft | null): AppError =>
  new AppError('conflict', 'draft.diverged', 'This draft was changed elsewhere.', { draft })
/** Another window writes it right now, and may be asked for the pen. */
export const draftElsewhere = (draft: Draft | null): AppError =>
  new AppError('conflict', 'draft.elsewhere', 'This draft is being written in another window.', { draft })
/** What was to be sent is no draft any more: sent already from another window, or thrown away. */
export const draftGone = (): AppError =>
  new AppError('conflict', 'draft.gone', 'This draft was sent already, or thrown away, in another window.')
/** Another draft of the same agent, ticket and kind; it comes along too. */
export const draftExists = (draft: Draft | null): AppError =>
  new AppError('conflict', 'draft.exists', 'There is a draft here already.', { draft })
export const ticketUnknown = (): AppError => new AppError('notFound', 'ticket.unknown', 'There is no such ticket.')
