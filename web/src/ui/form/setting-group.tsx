import type { ReactNode } from 'react'
import { Panel } from '../panel'

/** A titled panel of settings on a page. */
export function SettingGroup({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="mbs-8">
      <h2 className="text-14 font-semibold">{title}</h2>
      {lead && <p className="mbs-1 max-w-160 text-13 text-muted">{lead}</p>}
      <Panel className="mbs-3">{children}</Panel>
    </section>
  )
}
