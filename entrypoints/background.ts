/**
 * The background script: keeps the toolbar badge at the number of entities on each tab's page, tells frames whose
 * page they stand in, finds the names on all pages, draws the cards that open over them, and takes over older settings.
 */
import { readDictionary } from 'virtual:bundled-dictionary';
import { openLibrary } from 'virtual:bundled-library';
import { defineBackground } from 'wxt/utils/define-background';
import { startBadge } from '../src/browser/badge.ts';
import { startCardActions } from '../src/browser/card-actions.ts';
import { startCardDesk } from '../src/browser/card-desk.ts';
import { startCommands } from '../src/browser/commands.ts';
import { startMigration } from '../src/browser/migrate-settings.ts';
import { startNamesDesk } from '../src/browser/names-desk.ts';
import { startSiteDesk } from '../src/browser/site-desk.ts';
import { speakAsBrowser } from '../src/browser/words.ts';
import cardStyles from '../src/card/card.css?inline';
import boxStyles from '../src/card/page-card.css?inline';

export default defineBackground(() => {
  startMigration();
  speakAsBrowser();
  startBadge();
  startSiteDesk();
  startCommands();
  startCardActions();
  startNamesDesk(readDictionary);
  startCardDesk({ openLibrary, styles: boxStyles + cardStyles });
});
