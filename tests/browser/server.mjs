// Serves the built page under the strict Content-Security-Policy for as long as the tests run.
import { serve } from '../../scripts/serve.mjs';

export default async function start() {
  const { address, close } = await serve({ port: 0 });
  process.env.FILIGREE_ADDRESS = address;
  return close;
}
