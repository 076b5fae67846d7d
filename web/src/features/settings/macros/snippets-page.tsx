import type { SettingsPageProps } from '../settings-page'
import { MacroListPage } from './macro-list-page'

export default function SnippetsPage(props: SettingsPageProps) {
  return <MacroListPage kind="snippet" {...props} />
}
