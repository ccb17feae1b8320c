// Builds the small demonstration journeys begin with: `node test/support/fill-journey-ground.ts CONNECTION`.
import { ensureDemonstration } from '../../server/demo/ensure-demonstration.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { journeySecret } from './journey-ground.ts';

const connection = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
const { state } = await ensureDemonstration({
  connection,
  log: createLogger('error'),
  secret: journeySecret,
  isSecure: false,
  size: { provinces: 2, areasPerProvince: 2, communesPerArea: 4, divisions: 0 },
  halfYears: 3,
  months: 1,
});
if (state !== 'built') throw new Error(`the database was ${state}`);
