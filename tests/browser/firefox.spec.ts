/** Stands for the tests that are tagged @firefox where there is no Firefox: see playwright.config.mjs. */
import { test } from '@playwright/test';

test('the page in Firefox', () => test.skip(true, 'no firefox-esr on PATH, and FILIGREE_FIREFOX names none'));
