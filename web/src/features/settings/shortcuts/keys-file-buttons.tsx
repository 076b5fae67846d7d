import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { readKeysFile, writeKeysFile } from './keys-file'
import type { useRemap } from './use-remap'

/** The own map as a file, out and in. */
export function KeysFileButtons({ remap }: { remap: ReturnType<typeof useRemap> }) {
  const { t } = useLanguage()
  const { all } = useCommands()
  const { preferences } = useMe()
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([writeKeysFile(all, preferences)], { type: 'application/json' }))
    link.download = 'foyer-keys.json'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const take = async (file: File) => {
    const read = readKeysFile(await file.text(), all)
    if (read === null) return setSaid(t('keys.fileWrong'))
    setSaid(read.unknown.length > 0 ? t('keys.fileUnknown', { names: read.unknown.join(', ') }) : null)
    remap.put(read.change)
  }
  return (
    <div className="mbs-6">
      <div className="flex flex-wrap gap-2">
        <Button icon={Download} onClick={save}>
          {t('keys.export')}
        </Button>
        <Button icon={Upload} onClick={() => picker.current?.click()}>
          {t('keys.import')}
        </Button>
        <Button look="quiet" onClick={remap.resetAll}>
          {t('keys.resetAll')}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          target.value = ''
        }}
      />
      {said !== null && (
        <InlineNotice tone="warning" className="mbs-2">
          {said}
        </InlineNotice>
      )}
    </div>
  )
}
