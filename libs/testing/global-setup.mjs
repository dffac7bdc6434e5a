/** Starts one PostgreSQL and one Kafka for a whole test run. Jest runs this as it is, so it uses what was built. */
export default async function globalSetup() {
  const { startPlatform } = await built('platform.js');
  const { PLATFORM_VARIABLE } = await built('platform-for-specs.js');
  const platform = await startPlatform({ durable: false, agreements: true, extraPrincipals: ['stranger'] });
  process.env[PLATFORM_VARIABLE] = JSON.stringify(platform.addresses);
  globalThis.referralHubTestPlatform = platform;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stopThenExit(platform));
}

async function built(file) {
  try {
    return await import(`../../dist/libs/testing/src/${file}`);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('Integration specs use the built launcher: run `npm run build` first.', { cause: error });
  }
}

async function stopThenExit(platform) {
  await platform.stop();
  process.exit(130);
}
