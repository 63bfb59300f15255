/** Has the words of the interface come from the English messages, as the browser would have them. */
import { speakFrom } from './messages.ts';

speakFrom('en');
