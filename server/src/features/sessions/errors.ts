import { AppError } from '../../platform/errors'

/** One answer for a wrong password, an unknown address, a deactivated seat. */
export const signInWrong = (): AppError =>
  new AppError('unauthenticated', 'session.wrong', 'The address or the password is wrong.')
/** For who is signed in already: 403, or their screen would take the session for ended. */
export const passwordWrong = (): AppError => new AppError('forbidden', 'session.wrong', 'The password is wrong.')
export const codeNeeded = (): AppError =>
  new AppError('unauthenticated', 'session.codeNeeded', 'The code of your second factor is needed.')
export const signInCodeWrong = (): AppError =>
  new AppError('unauthenticated', 'session.codeWrong', 'The code is wrong or was used already.')
export const codeWrong = (): AppError =>
  new AppError('forbidden', 'session.codeWrong', 'The code is wrong or was used already.')
export const sessionUnknown = (): AppError =>
  new AppError('notFound', 'session.unknown', 'There is no such session of yours.')
export const secondFactorExists = (): AppError =>
  new AppError('conflict', 'secondFactor.exists', 'A second factor is set up. Remove it first.')
export const secondFactorNotBegun = (): AppError =>
  new AppError('conflict', 'secondFactor.notBegun', 'Begin setting up the second factor first.')
