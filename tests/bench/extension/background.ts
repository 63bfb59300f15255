/** The background script of the bench's extension: it finds the names for Sidelight's page engine. */
import { readDictionary } from 'virtual:bundled-dictionary';
import { startNamesDesk } from '../../../src/browser/names-desk.ts';

startNamesDesk(readDictionary);
