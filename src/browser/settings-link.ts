/**
 * The settings page's link to the settings: it stores what is chosen on the page, follows what is chosen elsewhere, and
 * says what became of each choice.
 */

import { saveFile } from './save-file.ts';
import {
  type EntryList,
  readChoices,
  readSettings,
  replaceChoices,
  setListed,
  setNameHidden,
  setSitePaused,
  storeSetting,
  watchSettings,
} from './settings.ts';
import {
  type FileFault,
  MAX_FILE_BYTES,
  type ReadFile,
  readSettingsFile,
  SETTINGS_FILE_NAME,
  writeSettingsFile,
} from './settings-file.ts';
import {
  type Choices,
  DEFAULT_SETTINGS,
  type HiddenName,
  type SettingName,
  type Settings,
  withNameHidden,
  withSitePaused,
} from './settings-values.ts';
import { refusalOf, type StoreRefusal } from './store-refusal.ts';

/** What the page says of the last thing that was done on it. */
export type SettingsNotice =
  | { readonly type: 'none' }
  | { readonly type: 'stored' }
  | { readonly type: 'refused'; readonly refusal: StoreRefusal }
  | { readonly type: 'exported'; readonly file: string }
  /** `unknown` are settings of the file that this version does not know. */
  | { readonly type: 'imported'; readonly unknown: readonly string[] }
  | { readonly type: 'import-refused'; readonly file: string; readonly faults: readonly FileFault[] }
  | { readonly type: 'was-reset' }
  | { readonly type: 'undone' };

export interface SettingsState {
  readonly settings: Settings;
  readonly notice: SettingsNotice;
  /** Counts the notices, as two that follow each other may be alike. */
  readonly turn: number;
  /** Whether the last import or reset can be undone: until the next choice. */
  readonly isUndoable: boolean;
}

/** What the page can do. Each of them says in a notice what became of it. */
export interface SettingsLink {
  choose<N extends SettingName>(name: N, value: Settings[N]): void;
  /** Puts an entry into a list, or takes it out. */
  list(name: EntryList, entry: string, isListed: boolean): void;
  pauseSite(site: string, paused: boolean): void;
  showName(name: HiddenName): void;
  exportFile(): void;
  importFile(file: File): void;
  reset(): void;
  /** Takes back the last import or reset. */
  undo(): void;
}

/** Opens the link; `onState` hears of every change until `signal` aborts. Rejects where nothing can be read. */
export async function openSettingsLink(
  onState: (state: SettingsState) => void,
  signal: AbortSignal,
): Promise<SettingsLink> {
  let state: SettingsState = {
    settings: DEFAULT_SETTINGS,
    notice: { type: 'none' },
    turn: 0,
    isUndoable: false,
  };
  /** What was chosen before the last import or reset. */
  let before: Choices | null = null;

  const show = (news: Partial<SettingsState>) => {
    state = { ...state, ...news };
    if (!signal.aborted) onState(state);
  };
  const say = (notice: SettingsNotice) => show({ notice, turn: state.turn + 1, isUndoable: before !== null });
  /** How many choices are being stored. */
  let pending = 0;
  /** Shows the settings as they really are, once nothing is being stored: until then they are behind the choices. */
  const settle = async (settings?: Settings) => {
    const settled = pending > 0 ? null : (settings ?? (await readSettings()));
    if (settled !== null && pending === 0) show({ settings: settled });
  };
  /** Does what may be refused. Its `outcome` is shown before it is there, as controls show what they were set to. */
  const attempt = async (act: () => Promise<SettingsNotice>, outcome: Partial<Settings> = {}) => {
    pending += 1;
    show({ settings: { ...state.settings, ...outcome } });
    const notice = await orRefusal(act);
    pending -= 1;
    say(
      await orRefusal(async () => {
        await settle();
        return notice;
      }),
    );
  };
  const store = (outcome: Partial<Settings>, stored: () => Promise<void>) =>
    void attempt(async () => {
      await stored();
      before = null;
      return { type: 'stored' };
    }, outcome);

  // Watched before they are read, so that a change in between is not missed.
  watchSettings((settings) => void settle(settings), signal);
  show({ settings: await readSettings() });

  return {
    choose: (name, value) => store({ [name]: value }, () => storeSetting(name, value)),
    list(name, entry, isListed) {
      const others = state.settings[name].filter((other) => other !== entry);
      store({ [name]: isListed ? [...others, entry] : others }, () => setListed(name, entry, isListed));
    },
    pauseSite(site, paused) {
      const pausedSites = withSitePaused(state.settings.pausedSites, site, paused);
      store({ pausedSites }, () => setSitePaused(site, paused));
    },
    showName(name) {
      const hiddenNames = withNameHidden(state.settings.hiddenNames, name, false);
      store({ hiddenNames }, () => setNameHidden(name.entity, name.site, false));
    },
    exportFile: () =>
      void attempt(async () => {
        saveFile(SETTINGS_FILE_NAME, writeSettingsFile(await readChoices()), 'application/json');
        return { type: 'exported', file: SETTINGS_FILE_NAME };
      }),
    importFile: (file) =>
      void attempt(async () => {
        const read = await readFile(file);
        if (read.type === 'faulty') return { type: 'import-refused', file: file.name, faults: read.faults };
        before = await replaceChoices(read.choices);
        return { type: 'imported', unknown: read.unknown };
      }),
    reset: () =>
      void attempt(async () => {
        before = await replaceChoices({});
        return { type: 'was-reset' };
      }),
    undo: () =>
      void attempt(async () => {
        if (before !== null) await replaceChoices(before);
        before = null;
        return { type: 'undone' };
      }),
  };
}

/** What became of what `act` did; a refusal where the browser did not take it. */
async function orRefusal(act: () => Promise<SettingsNotice>): Promise<SettingsNotice> {
  try {
    return await act();
  } catch (error) {
    console.warn('Sidelight: a choice could not be stored', error);
    return { type: 'refused', refusal: refusalOf(error) };
  }
}

/** Reads a file that the reader chose; its bytes are counted before they are read, let alone parsed. */
async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_FILE_BYTES)
    return { type: 'faulty', faults: [{ type: 'too-large', bytes: file.size }] };
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    // It was moved or changed since it was chosen.
    if (!(error instanceof DOMException)) throw error;
    return { type: 'faulty', faults: [{ type: 'unreadable', reason: error.message }] };
  }
  return readSettingsFile(text);
}
