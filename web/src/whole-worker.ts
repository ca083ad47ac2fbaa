/** The same worker with the module that knows all forms. A page starts it when a filing is none of the first module's. */
import { readFilings } from './reading.js';

readFilings(true);
