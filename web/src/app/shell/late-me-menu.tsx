import { part } from '../../lib/parts/part'
import { LateMenu } from '../../ui/menu/late-menu'
import { MeButton } from './me-button'

const MeMenu = part(() => import('./me-menu'), 'ahead')

export function LateMeMenu() {
  return (
    <LateMenu
      button={(onClick) => <MeButton onClick={onClick} />}
      menu={(isOpenAtFirst) => <MeMenu isOpenAtFirst={isOpenAtFirst} />}
    />
  )
}
