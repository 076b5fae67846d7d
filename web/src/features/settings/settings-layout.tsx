import { Outlet, useParams } from '@tanstack/react-router'
import { SettingsTree } from './settings-tree'

/** Tree and page side by side; on a phone one after the other. */
export default function SettingsLayout() {
  const { page } = useParams({ strict: false })
  return (
    <>
      <SettingsTree isPageOpen={page !== undefined} />
      <Outlet />
    </>
  )
}
