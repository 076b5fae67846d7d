import type { Team } from '@foyer/contract/desk'
import { Checkbox } from '../../../ui/checkbox'

/** Any number of teams. */
export const TeamChoice = ({
  teams,
  chosen,
  onChange,
}: {
  teams: readonly Team[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}) => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-1">
    {teams.map(({ id, name }) => (
      <Checkbox
        key={id}
        checked={chosen.includes(id)}
        onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
      >
        <bdi>{name}</bdi>
      </Checkbox>
    ))}
  </div>
)
