import { AppError } from '../../platform/errors'

/** The same for a desk that is set up and for a link that is none. */
export const setupClosed = (): AppError =>
  new AppError('notFound', 'setup.closed', 'This desk is set up already, or the link is not its own.')
