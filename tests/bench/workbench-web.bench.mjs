// The workbench in Chromium, drawn in software, over a million invented rows: its own work in a frame while it is
// scrolled, a sort of all rows by a decimal column, and how long frames wait while a large filing is read.
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

const executablePath = process.env.FILIGREE_CHROMIUM || '/usr/bin/chromium';
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'];
const server = await serve({ ...(process.env.FILIGREE_SITE && { folder: process.env.FILIGREE_SITE }), port: 0 });
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.address}workbench.html`);
  await page.waitForFunction(() => 'filigreeWorkbench' in globalThis);
  const measured = await page.evaluate(async () => {
    const { open, module } = globalThis.filigreeWorkbench;
    const fact = (name) => module.workbenchFact(name);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const rest = async () => {
      do await new Promise((done) => setTimeout(done, 20));
      while (fact('busy') !== 'no');
    };
    const holdings = (file, count) => {
      const rows = Array.from({ length: count }, (_, i) => {
        const n = file * count + i;
        return `<infoTable><nameOfIssuer>LANTERN WORKS NO ${n % 5003}</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>${100000000 + (n % 5003)}</cusip><value>${(n * 7919) % 1000003}</value><shrsOrPrnAmt><sshPrnamt>${(n * 104729) % 999983}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt><investmentDiscretion>SOLE</investmentDiscretion><votingAuthority><Sole>${n}</Sole><Shared>0</Shared><None>0</None></votingAuthority></infoTable>`;
      });
      return new File([`<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">${rows.join('\n')}</informationTable>`], `manager-${file}.xml`);
    };
    // What the main thread does of the reading; a whole task holds what the browser draws in software, too.
    let longest = 0;
    for (const name of ['workbenchAdd', 'workbenchSource']) {
      const call = module[name];
      module[name] = (...given) => {
        const begun = performance.now();
        call(...given);
        longest = Math.max(longest, performance.now() - begun);
      };
    }
    const one = holdings(99, 20_000);
    await frame();
    open([one]);
    await rest();
    await rest();
    const alone = longest;
    module.workbenchRun('close-all');
    await rest();
    for (let file = 0; file < 50; file++) {
      open([holdings(file, 20_000)]);
      await rest();
    }
    const times = [];
    for (let i = 0; i < 100; i++) {
      const drawn = fact('frames');
      module.workbenchWheel(0, -3000);
      while (fact('frames') === drawn) await frame();
      times.push(Number(fact('frame-work')));
    }
    times.sort((a, b) => a - b);
    module.workbenchRun('column:VALUE');
    await rest();
    const begun = performance.now();
    module.workbenchRun('sort-descending');
    while (JSON.parse(fact('view')).view.sort.length === 0 || fact('busy') !== 'no') await frame();
    const at = (share) => times[Math.floor(share * (times.length - 1))];
    return { rows: fact('rows'), alone, sort: performance.now() - begun, median: at(0.5), most: at(0.95), worst: at(1) };
  });
  console.log(`rows ${measured.rows}
a frame's own work: median ${measured.median.toFixed(2)} ms, 95 of 100 within ${measured.most.toFixed(2)} ms, longest ${measured.worst.toFixed(2)} ms
sort by VALUE, until it is drawn: ${(measured.sort / 1000).toFixed(2)} s
a filing of 20,000 rows opened alone: the longest wait for what the workers have read ${measured.alone.toFixed(0)} ms`);
} finally {
  await browser.close();
  server.close();
}
