/** The settings page. Props in, callbacks out. */
import type { Library } from '../../article/library.ts';
import type { SettingsLink, SettingsState } from '../../browser/settings-link.ts';
import type { Shortcut } from '../../browser/shortcuts.ts';
import { language, say } from '../../words/words.ts';
import { CardsSection } from './cards-section.tsx';
import { HiddenNamesSection } from './hidden-names-section.tsx';
import { LibrarySection } from './library-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { PausedSection } from './paused-section.tsx';
import { ResetSection } from './reset-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { TransferSection } from './transfer-section.tsx';

interface SettingsScreenProps {
  readonly library: Library;
  readonly state: SettingsState;
  readonly shortcuts: readonly Shortcut[];
  /** What is done with the settings. */
  readonly link: SettingsLink;
  readonly onChangeShortcuts: () => void;
}

/** The page's root. */
export function SettingsScreen({ library, state, shortcuts, link, onChangeShortcuts }: SettingsScreenProps) {
  const { settings, notice } = state;
  const { tag, direction } = language();
  return (
    <div class="sl-root sl-settings" lang={tag} dir={direction}>
      <header class="sl-settings-head">
        <p class="sl-settings-product">{say('extension_name')}</p>
        <h1>{say('settings_title')}</h1>
        <p class="sl-hint">{say('settings_intro')}</p>
      </header>
      <main>
        <CardsSection settings={settings} onChoose={link.choose} />
        <MarksSection library={library} settings={settings} onChoose={link.choose} onList={link.list} />
        <PausedSection settings={settings} onChoose={link.choose} onPause={link.pauseSite} />
        <HiddenNamesSection library={library} settings={settings} onShow={link.showName} />
        <LibrarySection library={library} settings={settings} onList={link.list} />
        <ShortcutsSection shortcuts={shortcuts} onChange={onChangeShortcuts} />
        <TransferSection notice={notice} onExport={link.exportFile} onImport={link.importFile} />
        <ResetSection onReset={link.reset} />
      </main>
      <NoticeBar state={state} onUndo={link.undo} />
    </div>
  );
}
