import { useInfiniteQuery } from '@tanstack/react-query'
import { Inbox, type LucideIcon, Mailbox, Search, ShieldCheck } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { EmptyState } from '../../ui/empty-state'
import { FilterBar } from '../../ui/filter-bar'
import { ListBeside } from '../../ui/list-beside'
import { Moment } from '../../ui/moment'
import { MoreButton } from '../../ui/more-button'
import { OpenRow, RowList } from '../../ui/row-list'
import { TextInput } from '../../ui/text-input'
import { InboundMailView } from './inbound-mail-view'
import { type InboundFilter, useReadManyAgain } from './read-many-again'
import { rowLook } from './row-look'

type Tab = 'all' | 'messages' | 'held' | 'dropped' | 'quarantined'
const tabs: Record<Tab, InboundFilter> = {
  all: {},
  messages: { state: 'processed' },
  held: { held: true },
  dropped: { state: 'dropped' },
  quarantined: { state: 'quarantined' },
}
const tabNames: readonly Tab[] = ['all', 'messages', 'held', 'dropped', 'quarantined']

export interface IncomingMailPageProps {
  /** Only what is set aside, as a place of its own. */
  isQuarantine?: boolean
  state?: string | undefined
  id: string | undefined
  onFilter?: (state: string | undefined) => void
  onOpen: (id: string | undefined) => void
}

/** Every mail that arrived and what became of it, or only what is in quarantine. */
export default function IncomingMailPage({ isQuarantine = false, state, id, onFilter, onOpen }: IncomingMailPageProps) {
  const language = useLanguage()
  const { t } = language
  useFollow('inboundMails')
  const [words, setWords] = useState('')
  const query = useDeferredValue(words.trim())
  const tab: Tab = isQuarantine ? 'quarantined' : (tabNames.find((one) => one === state) ?? 'all')
  const filter: InboundFilter = { ...tabs[tab], ...(query !== '' && { query }) }
  const list = useInfiniteQuery(
    apiPages('GET /inbound-mails', {
      query: { ...filter, held: filter.held ? 'true' : undefined },
    }),
  )
  const many = useReadManyAgain(filter)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const title = isQuarantine ? t('quarantine.title') : t('incoming.title')
  const labels: Record<Tab, string> = {
    all: t('incoming.all'),
    messages: t('incoming.messages'),
    held: t('incoming.held'),
    dropped: t('incoming.dropped'),
    quarantined: t('incoming.quarantined'),
  }
  return (
    <ListBeside
      title={title}
      tools={items.length > 0 && many.button}
      head={
        <>
          {!isQuarantine && (
            <FilterBar
              label={t('outbox.filter')}
              filters={tabNames.map((name) => ({ name, label: labels[name] }))}
              current={tab}
              onChange={(name) => onFilter?.(name === 'all' ? undefined : name)}
            />
          )}
          <div className="shrink-0 border-be border-border px-3 py-1.5">
            <TextInput
              type="search"
              icon={Search}
              aria-label={t('incoming.search')}
              placeholder={t('incoming.search')}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </div>
          {many.bar}
        </>
      }
      opened={id === undefined ? null : <InboundMailView key={id} id={id} onClose={() => onOpen(undefined)} />}
      unopened={{ label: t('incoming.mail'), content: <EmptyState icon={Mailbox} title={t('incoming.choose')} /> }}
    >
      {list.data && items.length === 0 && (
        <Nothing isQuarantine={isQuarantine} isSearch={query !== '' || tab !== 'all'} />
      )}
      <RowList label={title}>
        {items.map((one) => {
          const { icon, tone, word } = rowLook(one, language)
          return (
            <OpenRow
              key={one.id}
              icon={icon}
              tone={tone}
              title={<bdi>{one.from?.address || one.envelopeFrom || t('incoming.noSender')}</bdi>}
              at={<Moment at={one.receivedAt} />}
              below={one.subject || t('ticket.noSubject')}
              end={word}
              isCurrent={one.id === id}
              onOpen={() => onOpen(one.id)}
            />
          )
        })}
      </RowList>
      <MoreButton list={list} className="m-2" />
    </ListBeside>
  )
}

function Nothing({ isQuarantine, isSearch }: { isQuarantine: boolean; isSearch: boolean }) {
  const { t } = useLanguage()
  const icon: LucideIcon = isQuarantine ? ShieldCheck : Inbox
  if (isQuarantine)
    return (
      <EmptyState icon={icon} title={t('quarantine.empty')}>
        {t('quarantine.emptyLead')}
      </EmptyState>
    )
  if (isSearch) return <EmptyState icon={icon} title={t('incoming.noHit')} />
  return (
    <EmptyState icon={icon} title={t('incoming.empty')}>
      {t('incoming.emptyLead')}
    </EmptyState>
  )
}
