/** What the sections of the settings page have in common. */
import type { SettingName, Settings } from '../../browser/settings-values.ts';

/** Chooses the value of one setting. */
export type Choose = <N extends SettingName>(name: N, value: Settings[N]) => void;

/** A list with an entry in it or not, otherwise as it was. */
export function withEntry<V>(list: readonly V[], entry: V, isIn: boolean): readonly V[] {
  const others = list.filter((other) => other !== entry);
  return isIn ? [...others, entry] : others;
}
