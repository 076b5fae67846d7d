import { unknownInBody } from '../../core/invalid-field'
import { AppError } from '../../platform/errors'

export const outreachUnknown = (): AppError =>
  new AppError('notFound', 'outreach.unknown', 'There is no such outreach.')
export const outreachMailboxUnknown = (): AppError =>
  unknownInBody('mailbox.unknown', 'mailboxId', 'There is no such mailbox, or you may not answer from it.')
export const outreachTeamUnknown = (): AppError => unknownInBody('team.unknown', 'teamId', 'There is no such team.')
export const outreachNobody = (): AppError =>
  new AppError('invalid', 'outreach.nobody', 'Nobody is chosen that you may see.')
export const outreachTooMany = (most: number): AppError =>
  new AppError('invalid', 'outreach.tooMany', `One outreach goes to at most ${most} persons.`, { most })
export const outreachTooManyAtOnce = (most: number): AppError =>
  new AppError('conflict', 'outreach.tooManyAtOnce', `${most} of yours run or wait already. Let one finish first.`, {
    most,
  })
export const outreachNameTaken = (): AppError =>
  new AppError('conflict', 'outreach.nameTaken', 'Another outreach has this name already.', {
    errors: [{ path: 'name', message: 'Another outreach has this name already.' }],
  })
export const outreachRunning = (): AppError =>
  new AppError('conflict', 'outreach.running', 'This outreach is at work already.')
export const outreachStartInPast = (): AppError =>
  new AppError('invalid', 'outreach.startInPast', 'The start lies in the past, or more than a year ahead.')
