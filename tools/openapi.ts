// `npm run openapi`: writes the description of the HTTP interface into docs/openapi.json.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { startTestServer } from '../test/support/test-server.ts';
import { openapiFile, writeOpenapiText } from './check/openapi-document.ts';

const server = await startTestServer('embedded');
const database = `tongket_openapi_${randomBytes(4).toString('hex')}`;
const admin = new Client({ ...server.connection, database: 'postgres' });
await admin.connect();
try {
  await admin.query(`create database ${database} template template0`);
  await writeFile(openapiFile, await writeOpenapiText({ ...server.connection, database }));
  console.log(openapiFile);
} finally {
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.end();
  await server.stop();
}
