import { AppError } from '../../platform/errors'

export const demoExists = (): AppError =>
  new AppError('conflict', 'demo.exists', 'The sample tickets are on this desk already.')
export const demoNotSetUp = (): AppError =>
  new AppError('conflict', 'demo.notSetUp', 'Set the desk up first; sample tickets need its statuses and types.')
