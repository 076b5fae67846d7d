import { AppError } from '../../../platform/errors'

export const linkToItself = (): AppError =>
  new AppError('conflict', 'link.toItself', 'A ticket cannot be linked to itself.')
export const linkOtherWayRound = (): AppError =>
  new AppError('conflict', 'link.otherWayRound', 'The other ticket is linked to this one in that way already.')
export const linkUnknown = (): AppError => new AppError('notFound', 'link.unknown', 'There is no such link.')
export const linkTooMany = (most: number): AppError =>
  new AppError('conflict', 'link.tooMany', `A ticket has at most ${most} links.`, { most })
