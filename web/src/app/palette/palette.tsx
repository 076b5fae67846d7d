import type { MacroSummary } from '@foyer/contract/macros'
import { useRouter } from '@tanstack/react-router'
import { Command as Cmdk } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useRef, useState } from 'react'
import type { AnyCommand, CommandScope } from '../../lib/commands/command'
import { useCommands } from '../../lib/commands/command-runner'
import { scopeLabels } from '../../lib/commands/scope-labels'
import { useLanguage } from '../../lib/i18n/language'
import { keyCaps } from '../../lib/keyboard/key-caps'
import { isMac } from '../../lib/keyboard/platform'
import { Icon } from '../../ui/icon'
import { KeyCaps } from '../../ui/key-caps'
import { matchText } from '../../ui/match-text'
import { useFocusBack } from '../../ui/use-focus-back'
import { applyMacro } from '../commands/macro-command'
import { commands } from '../commands/registry'
import { PaletteLine } from './palette-line'
import { PaletteMacros } from './palette-macros'
import { PaletteViews } from './palette-views'

const groups: readonly CommandScope[] = ['composer', 'message', 'ticket', 'list', 'global']
/** What cannot be done here comes after what can, unless it answers far better. */
const impossibleShare = 0.1
const groupLook =
  '[&>[cmdk-group-heading]]:px-3 [&>[cmdk-group-heading]]:pbs-3 [&>[cmdk-group-heading]]:pbe-1 [&>[cmdk-group-heading]]:text-12 [&>[cmdk-group-heading]]:font-medium [&>[cmdk-group-heading]]:text-muted'

/** Every command, found by typing; shows its key, and greys what is impossible here with the reason. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const { readiness, invoke, run } = useCommands()
  const router = useRouter()
  const chosen = useRef<(() => void) | null>(null)
  const giveBack = useFocusBack(true)
  const choose = (command: AnyCommand) => {
    if (readiness(command) !== true) return
    chosen.current = () => invoke(command)
    onClose()
  }
  const pick = (macro: MacroSummary) => {
    chosen.current = () => run(applyMacro, macro)
    onClose()
  }
  const go = (address: string) => {
    onClose()
    void router.navigate({ href: address })
  }
  const shown = commands.filter((command) => command.id !== 'palette.open' && readiness(command) !== 'absent')
  const isPossible = (command: AnyCommand): boolean => readiness(command) === true
  // What can be done here comes first: within a group, and before groups of which nothing can.
  const members = new Map(
    groups.map((scope) => {
      const ofScope = shown.filter((command) => command.scope === scope)
      return [scope, [...ofScope.filter(isPossible), ...ofScope.filter((one) => !isPossible(one))]] as const
    }),
  )
  const hasPossible = (scope: CommandScope): boolean => members.get(scope)?.some(isPossible) ?? false
  const [typed, setTyped] = useState('')
  const ordered = [...groups.filter(hasPossible), ...groups.filter((scope) => !hasPossible(scope))]
  const filled = ordered.flatMap((scope) => {
    const lines = members.get(scope) ?? []
    return lines.length > 0 ? [{ scope, lines }] : []
  })
  // What is looked for by words stands in the order of how well it answers them: what Enter takes is the best of all.
  const sections = typed.trim() === '' ? filled : [{ scope: null, lines: filled.flatMap(({ lines }) => lines) }]
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          // Focus has to be back where it was before a command looks at its place, or moves it on.
          onCloseAutoFocus={(event) => {
            giveBack(event)
            if (chosen.current) queueMicrotask(chosen.current)
          }}
          className="floating fixed inset-x-0 inset-bs-24 z-50 mx-auto w-160 max-w-[calc(100vw-2rem)] overflow-hidden shadow-sheet phone:inset-bs-2"
        >
          <Radix.Title className="sr-only">{t('command.palette')}</Radix.Title>
          <Cmdk
            label={t('command.palette')}
            filter={(id, wanted, words) => {
              const command = shown.find((one) => one.id === id)
              const rank = matchText(words?.join(' ') ?? '', wanted)
              return command !== undefined && !isPossible(command) ? rank * impossibleShare : rank
            }}
            loop
          >
            <div className="flex h-13 items-center gap-3 border-be border-border px-4">
              <Icon of={Search} className="text-muted" />
              <Cmdk.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t('palette.placeholder')}
                className="h-full min-w-0 flex-1 bg-transparent text-15 outline-none"
              />
            </div>
            <Cmdk.List label={t('command.palette')} className="scroll-quiet max-h-[min(28rem,60dvh)] px-1 pbe-2">
              <Cmdk.Empty className="px-3 py-3 text-muted">{t('picker.nothing')}</Cmdk.Empty>
              {sections.map(({ scope, lines }) => (
                <Cmdk.Group
                  key={scope ?? 'found'}
                  {...(scope !== null && { heading: t(scopeLabels[scope]) })}
                  className={groupLook}
                >
                  {lines.map((command) => (
                    <PaletteLine key={command.id} command={command} onChoose={choose} />
                  ))}
                </Cmdk.Group>
              ))}
              <PaletteMacros className={groupLook} onPick={pick} />
              <PaletteViews className={groupLook} onGo={go} />
            </Cmdk.List>
          </Cmdk>
          <footer className="flex h-10 items-center gap-4 border-bs border-border bg-surface px-4 text-12 text-muted">
            <span className="inline-flex items-center gap-1.5">
              <KeyCaps keys={[['↑'], ['↓']]} /> {t('palette.move')}
            </span>
            <span className="inline-flex items-center gap-1.5">
              <KeyCaps keys={keyCaps('Enter', isMac, language)} /> {t('palette.run')}
            </span>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
