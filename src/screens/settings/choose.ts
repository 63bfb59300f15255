/** What the sections of the settings page ask for. */
import type { SettingsLink } from '../../browser/settings-link.ts';

/** Chooses the value of one setting. */
export type Choose = SettingsLink['choose'];
/** Puts an entry into a list, or takes it out. */
export type ChooseListed = SettingsLink['list'];
