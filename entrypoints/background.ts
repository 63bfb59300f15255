/**
 * The background script: keeps the toolbar badge at the number of entities on each tab's page, and tells frames
 * whose page they stand in.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { startBadge } from '../src/browser/badge.ts';
import { startSiteDesk } from '../src/browser/site-desk.ts';

export default defineBackground(() => {
  startBadge();
  startSiteDesk();
});
