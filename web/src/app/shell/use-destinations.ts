import { useQuery } from '@tanstack/react-query'
import {
  Archive,
  Bell,
  CirclePlus,
  ContactRound,
  Inbox,
  Mailbox,
  Menu,
  Pencil,
  Rocket,
  Search,
  Settings,
  Users,
} from 'lucide-react'
import { deskViews, riskView } from '../../features/ticket-list/views'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { useMay, useMe } from '../../lib/session/session'
import type { NavEntry, NavSection } from './nav-entry'
import { useCareEntries } from './use-care-entries'
import { useCounts } from './use-counts'
import { useViewSection } from './use-view-section'

export interface Destinations {
  act: NavEntry | null
  search: NavEntry
  sections: NavSection[]
  foot: NavEntry[]
  phone: NavEntry[]
}

const viewAddress = (name: string): string => `/desk/views/${name}`
const isRisk = ({ address }: NavEntry): boolean => address === viewAddress(riskView)

/** All places the navigation offers to this agent, for the open form, the rail and the bar of a phone. */
export function useDestinations(): Destinations {
  const { t } = useLanguage()
  const me = useMe()
  const mayOpen = useMay('ticket.open')
  const isAdmin = useMay('settings.write')
  const seesMail = useMay('inboundMail.read')
  const { data: desk } = useQuery(apiQuery('GET /desk'))
  const { data: teams } = useQuery({ ...apiQuery('GET /teams'), staleTime: 300_000 })
  const mine = (teams?.items ?? []).filter((team) => me.teamIds.includes(team.id))
  const counts = useCounts([
    ...deskViews.map(({ query, name }) => ({ name, query })),
    ...mine.map((team) => ({ name: `team-${team.id}`, query: `status:open team:${team.id}` })),
  ])
  const entry = (view: (typeof deskViews)[number]): NavEntry => ({
    address: viewAddress(view.name),
    label: t(view.label),
    icon: view.icon,
    count: counts[view.name],
    ...(view.section === 'care' && (counts[view.name] ?? 0) > 0 && { needsCare: true }),
  })
  const of = (section: string): NavEntry[] => deskViews.filter((view) => view.section === section).map(entry)
  const queues = of('queues').map((one) =>
    /\/(done|all|spam)$/.test(one.address) ? { ...one, count: undefined } : one,
  )
  // Always there: that it is empty is what one wants to see. The rest comes up with something in it.
  const risks = of('care').filter(isRisk)
  // Mails that did not arrive have a page of their own; the view of their tickets is found by its name.
  const held = of('care').filter(
    (one) => !isRisk(one) && one.address !== viewAddress('undelivered') && (one.count ?? 0) > 0,
  )
  const care = [...risks, ...useCareEntries(), ...held]
  const outbox: NavEntry[] = desk?.isCapturing
    ? [{ address: '/desk/outbox', label: t('outbox.title'), icon: Archive }]
    : []
  const sections: NavSection[] = [
    {
      title: t('nav.mine'),
      entries: [...of('mine'), { address: '/desk/drafts', label: t('drafts.title'), icon: Pencil }],
    },
    {
      title: t('nav.queues'),
      entries: [
        ...queues,
        ...mine.map((team) => ({
          address: viewAddress(`team-${team.id}`),
          label: team.name,
          icon: Users,
          count: counts[`team-${team.id}`],
        })),
      ],
    },
    useViewSection(),
    { title: t('nav.care'), entries: [...care, ...outbox] },
  ]
  const act = mayOpen ? { address: '/desk/new', label: t('newTicket.title'), icon: CirclePlus, keys: [['C']] } : null
  const search = { address: '/desk/search', label: t('nav.search'), icon: Search, keys: [['/']] }
  useFollow('notifications')
  const { data: told } = useQuery(apiQuery('GET /notifications/count'))
  const bell = { address: '/desk/notifications', label: t('bell.title'), icon: Bell, count: told?.unread }
  const people = { address: '/desk/people', label: t('people.title'), icon: ContactRound }
  const settings = { address: '/desk/settings', label: t('nav.settings'), icon: Settings }
  const foot = [
    ...(isAdmin ? [{ address: '/desk/welcome', label: t('welcome.title'), icon: Rocket }] : []),
    ...(seesMail ? [{ address: '/desk/incoming-mail', label: t('incoming.title'), icon: Mailbox }] : []),
    ...(desk?.isCapturing ? [] : [{ address: '/desk/outbox', label: t('outbox.title'), icon: Archive }]),
    people,
    bell,
    settings,
  ]
  const phone = [
    { address: viewAddress('open'), label: t('nav.tickets'), icon: Inbox },
    search,
    ...(act ? [act] : []),
    // A fifth of a phone's width holds no long word.
    { ...bell, label: t('bell.short') },
    { address: '/desk/more', icon: Menu, label: t('nav.more') },
  ]
  return { act, search, sections, foot, phone }
}
