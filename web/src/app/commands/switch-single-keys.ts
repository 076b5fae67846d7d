import { hasSingleKeys } from '../../lib/commands/effective-keys'
import type { Place } from '../../lib/commands/place'
import { changePreferences } from '../../lib/session/change-preferences'

/** Letters and signs as commands, or not; kept with the agent. */
export async function switchSingleKeys({ me: { preferences } }: Place) {
  const isOn = hasSingleKeys(preferences)
  const put = (wanted: boolean) => changePreferences({ singleKeys: wanted ? null : false })
  await put(!isOn)
  return { undo: () => put(isOn) }
}
