import type { SettingsPageProps } from '../settings-page'
import { MacroListPage } from './macro-list-page'

export default function MacrosPage(props: SettingsPageProps) {
  return <MacroListPage kind="macro" {...props} />
}
