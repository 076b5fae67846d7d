import type { SharedKind } from '../sharing'
import { macroNotManaged, macroTeamUnknown, tooManyMacros } from './errors'
import { countMacroRows } from './macro-store'

export const sharedMacro: SharedKind = {
  write: 'macro.write',
  share: 'macro.share',
  notManaged: macroNotManaged,
  teamUnknown: macroTeamUnknown,
  tooMany: tooManyMacros,
  count: countMacroRows,
}
