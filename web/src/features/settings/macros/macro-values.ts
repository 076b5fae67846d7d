import type { Macro, MacroAction, MacroSummary } from '@foyer/contract/macros'

/** What the sheet holds of a macro. */
export interface MacroValues {
  name: string
  scope: MacroSummary['scope']
  teamId: string | null
  ownerId: string | null
  html: string
  actions: MacroAction[]
  tags: string[]
  languages: string[]
  reviewAt: string | null
}

export const emptyValues = (ownerId: string): MacroValues => ({
  name: '',
  scope: 'personal',
  teamId: null,
  ownerId,
  html: '',
  actions: [],
  tags: [],
  languages: [],
  reviewAt: null,
})

export const valuesOf = (macro: Macro): MacroValues => ({
  name: macro.name,
  scope: macro.scope,
  teamId: macro.teamId,
  ownerId: macro.ownerId,
  html: macro.html,
  actions: macro.actions,
  tags: macro.tags,
  languages: macro.languages,
  reviewAt: macro.reviewAt,
})

/** Only what differs, so that two who change different things of one can tell; who sees it is one thing of two values. */
export function changesOf(now: MacroValues, before: MacroValues): Partial<MacroValues> {
  const differs = (key: keyof MacroValues) => JSON.stringify(now[key]) !== JSON.stringify(before[key])
  const isMoved = differs('scope') || differs('teamId')
  return {
    ...(isMoved && { scope: now.scope, teamId: now.teamId }),
    ...(differs('name') && { name: now.name }),
    ...(differs('ownerId') && { ownerId: now.ownerId }),
    ...(differs('html') && { html: now.html }),
    ...(differs('actions') && { actions: now.actions }),
    ...(differs('tags') && { tags: now.tags }),
    ...(differs('languages') && { languages: now.languages }),
    ...(differs('reviewAt') && { reviewAt: now.reviewAt }),
  }
}
