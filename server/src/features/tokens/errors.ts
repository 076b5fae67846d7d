import { AppError } from '../../platform/errors'

export const tokenUnknown = (): AppError => new AppError('notFound', 'token.unknown', 'There is no such token.')
export const agentUnknown = (): AppError =>
  new AppError('notFound', 'agent.unknown', 'There is no active agent with this address.')
export const scopeBeyondRole = (scopes: readonly string[]): AppError =>
  new AppError('forbidden', 'token.scopeBeyondRole', `Your role does not reach: ${scopes.join(', ')}.`, { scopes })
