/** The background script: keeps the toolbar badge at the number of entities on each tab's page. */
import { defineBackground } from 'wxt/utils/define-background';
import { startBadge } from '../src/browser/badge.ts';

export default defineBackground(() => {
  startBadge();
});
