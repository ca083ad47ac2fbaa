/** The reader's worker: owns an instance of the module that a first visit downloads, and answers one message at a time. */
import { readFilings } from './reading.js';

readFilings(false);
