import { ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../../lib/commands/use-keys'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { KeyCaps } from '../../ui/key-caps'

/** Said at most this often. */
const quietMs = 10_000

/** Over the top of the list: how many tickets wait to come in, and the way to let them. */
export function ArrivalsPill({
  count,
  isBelowHead,
  onShow,
}: {
  count: number
  isBelowHead: boolean
  onShow: () => void
}) {
  const { t } = useLanguage()
  const keys = useKeys()('list.arrivals')
  const said = useSeldom(count)
  return (
    <>
      <p role="status" className="sr-only">
        {said > 0 && t('list.arrived', { count: said })}
      </p>
      {count > 0 && (
        <div
          className={cx(
            'pointer-events-none absolute inset-x-0 z-20 flex animate-appear justify-center',
            isBelowHead ? 'inset-bs-10' : 'inset-bs-2',
          )}
        >
          <Button
            size="small"
            icon={ArrowUp}
            onClick={onShow}
            className="pointer-events-auto rounded-full ps-2.5 pe-2 shadow-menu"
          >
            {t('list.arrivals', { count })}
            <span className="phone:hidden coarse:hidden">{keys && <KeyCaps keys={keys} />}</span>
          </Button>
        </div>
      )}
    </>
  )
}

/** The newest number, but a new one not before the last has had its time. */
function useSeldom(count: number): number {
  const [said, setSaid] = useState(0)
  const saidAt = useRef(0)
  useEffect(() => {
    if (count === said) return
    const wait = count === 0 ? 0 : Math.max(0, saidAt.current + quietMs - Date.now())
    const timer = setTimeout(() => {
      saidAt.current = Date.now()
      setSaid(count)
    }, wait)
    return () => clearTimeout(timer)
  }, [count, said])
  return said
}
