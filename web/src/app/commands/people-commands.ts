import { FileUp, Merge } from 'lucide-react'
import { command } from '../../lib/commands/command'
import { nothingToUndo } from './at-hand'

/** What is done to the people the desk knows. */
export const peopleCommands = [
  command({
    id: 'person.merge',
    label: 'personMerge.command',
    synonyms: 'merge.synonyms',
    icon: Merge,
    scope: 'global',
    isEnabled: ({ me, person }) =>
      me.abilities.includes('person.write') ? (person ? true : 'reason.noPerson') : 'absent',
    perform: ({ person }) => nothingToUndo(() => person?.merge()),
  }),
  command({
    id: 'person.import',
    label: 'personImport.title',
    synonyms: 'personImport.synonyms',
    icon: FileUp,
    scope: 'global',
    isEnabled: ({ me }) => (me.abilities.includes('person.import') ? true : 'absent'),
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/people/import')),
  }),
] as const
